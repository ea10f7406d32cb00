package org.grekko.execution;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.grekko.execution.domain.Order;
import org.grekko.execution.event.MismatchFound;
import org.grekko.execution.store.AccountRow;
import org.grekko.execution.store.MismatchRow;
import org.grekko.execution.store.OrderMapping;
import org.grekko.execution.store.OrderRow;
import org.grekko.execution.store.VenueOrderRow;
import org.grekko.shared.Clock;
import org.grekko.shared.EventPublisher;
import org.grekko.shared.Ids;
import org.grekko.shared.Text;
import org.jspecify.annotations.Nullable;

/** What orders are called at their venues, and where books and venues differ. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class VenueOrderService {
    private static final String JOIN = "select o, v from OrderRow o, VenueOrderRow v where v.orderId = o.id";
    /** Of what works in the account's portfolio, which is found however many are over. */
    private static final String WORKING = JOIN + " and o.workingIn = :portfolio";

    private static final int LONGEST = 500;
    private static final int MOST_CLAIMS = 100;

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @Inject
    private EventPublisher events;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    /** Stores the names of a new order beside it. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void insert(UUID accountId, Tracked tracked, @Nullable BigDecimal arrivalPrice) {
        // The order's own row must be there first, since this one refers to it.
        entities.flush();
        VenueOrderRow row = new VenueOrderRow();
        row.orderId = tracked.order().id();
        row.accountId = accountId;
        row.wireId = tracked.wireId();
        row.venueOrderId = tracked.venueOrderId();
        row.held = tracked.held();
        row.adjusted = tracked.adjusted();
        row.arrivalPrice = arrivalPrice;
        entities.persist(row);
    }

    /** The order of our id, when it belongs to an account. */
    public Optional<Tracked> find(UUID orderId) {
        VenueOrderRow names = entities.find(VenueOrderRow.class, orderId);
        OrderRow order = names == null ? null : entities.find(OrderRow.class, orderId);
        return order == null || names == null ? Optional.empty() : Optional.of(tracked(order, names));
    }

    /** The account that an order belongs to; empty for a paper order. */
    public Optional<UUID> accountOf(UUID orderId) {
        return Optional.ofNullable(entities.find(VenueOrderRow.class, orderId)).map(row -> row.accountId);
    }

    /** The order that the venue names by either id. */
    public Optional<Tracked> named(UUID accountId, @Nullable String wireId, @Nullable String venueOrderId) {
        Optional<Tracked> byWire = wireId == null
                ? Optional.empty()
                : first(entities.createQuery(JOIN + " and v.accountId = :account and v.wireId = :id", Object[].class)
                        .setParameter("account", accountId)
                        .setParameter("id", wireId));
        return byWire.isPresent() || venueOrderId == null
                ? byWire
                : first(entities.createQuery(
                                JOIN + " and v.accountId = :account and v.venueOrderId = :id", Object[].class)
                        .setParameter("account", accountId)
                        .setParameter("id", venueOrderId));
    }

    /** Every order of the account that is not over and not waiting to be claimed, the oldest first. */
    public List<Tracked> open(UUID accountId) {
        return working(accountId, " and v.unclaimed = false order by o.createdAt, o.clientOrderId");
    }

    /** The orders of an account that are held back and not over. */
    public List<Tracked> held(UUID accountId) {
        return working(accountId, " and v.held = true and o.status = 'PENDING_NEW'");
    }

    private List<Tracked> working(UUID accountId, String which) {
        AccountRow account = entities.find(AccountRow.class, accountId);
        return account == null
                ? List.of()
                : entities.createQuery(WORKING + which, Object[].class)
                        .setParameter("portfolio", account.portfolioId)
                        .getResultStream()
                        .map(VenueOrderService::tracked)
                        .toList();
    }

    /** Notes what the venue calls the order and when it took it. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void accepted(UUID orderId, String venueOrderId, Instant at) {
        VenueOrderRow row = row(orderId);
        row.venueOrderId = venueOrderId;
        if (row.acceptedAt == null) {
            row.acceptedAt = at;
        }
    }

    /** Notes that the risk rules approved the order; without it an order that leaves is a path around them. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void approved(UUID orderId, Instant at) {
        row(orderId).approvedAt = at;
    }

    /** Notes that the order has left for its venue, or never will; the first time counts. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void sent(UUID orderId, Instant at) {
        VenueOrderRow row = row(orderId);
        if (row.sentAt == null) {
            row.sentAt = at;
        }
    }

    /** Notes that the order was fitted to the venue's filters. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void adjusted(UUID orderId) {
        row(orderId).adjusted = true;
    }

    /** Notes that an order is no longer held back and waits for the node that leads. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void released(UUID orderId) {
        row(orderId).held = false;
        leave(orderId);
    }

    /** Leaves an order, or its cancellation, to the node that leads. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void leave(UUID orderId) {
        row(orderId).unclaimed = true;
    }

    /** The orders that wait for the node that leads, at most {@value #MOST_CLAIMS}. */
    public List<UUID> unclaimed() {
        return entities.createQuery(
                        "select v.orderId from VenueOrderRow v where v.unclaimed = true order by v.orderId", UUID.class)
                .setMaxResults(MOST_CLAIMS)
                .getResultList();
    }

    /** Takes an order that waits, durably; false when it was taken before. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean claim(UUID orderId) {
        return entities.createQuery("update VenueOrderRow v set v.unclaimed = false"
                                + " where v.orderId = :id and v.unclaimed = true")
                        .setParameter("id", orderId)
                        .executeUpdate()
                == 1;
    }

    private VenueOrderRow row(UUID orderId) {
        VenueOrderRow row = entities.find(VenueOrderRow.class, orderId);
        if (row == null) {
            throw new IllegalStateException("order " + orderId + " belongs to no account");
        }
        return row;
    }

    /** Records a difference; the same one that nobody settled yet is recorded once. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean record(UUID accountId, Mismatch mismatch) {
        boolean known = entities.createQuery(
                                "select count(m) from MismatchRow m where m.accountId = :account and m.kind = :kind"
                                        + " and m.subject = :subject and m.resolvedAt is null",
                                Long.class)
                        .setParameter("account", accountId)
                        .setParameter("kind", mismatch.kind())
                        .setParameter("subject", mismatch.subject())
                        .getSingleResult()
                > 0;
        if (known) {
            return false;
        }
        MismatchRow row = new MismatchRow();
        row.id = ids.next();
        row.accountId = accountId;
        row.kind = mismatch.kind();
        row.subject = mismatch.subject();
        row.ours = cut(mismatch.ours());
        row.venues = cut(mismatch.venues());
        row.orderId = mismatch.orderId();
        row.foundAt = clock.now();
        entities.persist(row);
        events.publish(new MismatchFound(row.id, accountId, row.kind, row.subject, row.ours, row.venues, row.foundAt));
        return true;
    }

    /** Differences of an account, the newest first. */
    public List<FoundMismatch> mismatches(UUID accountId, boolean openOnly) {
        return entities.createQuery(
                        "select m from MismatchRow m where m.accountId = :account"
                                + (openOnly ? " and m.resolvedAt is null" : "") + " order by m.foundAt desc, m.id",
                        MismatchRow.class)
                .setParameter("account", accountId)
                .setMaxResults(500)
                .getResultStream()
                .map(VenueOrderService::view)
                .toList();
    }

    /** Settles a difference; empty when there is no such one or it was settled before. */
    public Optional<FoundMismatch> resolve(UUID id, String resolution, String by) {
        MismatchRow row = entities.find(MismatchRow.class, id);
        if (row == null || row.resolvedAt != null) {
            return Optional.empty();
        }
        row.resolvedAt = clock.now();
        row.resolvedBy = by;
        row.resolution = cut(resolution);
        return Optional.of(view(row));
    }

    private static Optional<Tracked> first(TypedQuery<Object[]> query) {
        return query.setMaxResults(1).getResultStream().findFirst().map(VenueOrderService::tracked);
    }

    private static Tracked tracked(Object[] rows) {
        return tracked((OrderRow) rows[0], (VenueOrderRow) rows[1]);
    }

    private static Tracked tracked(OrderRow row, VenueOrderRow names) {
        Order order = OrderMapping.order(row);
        return new Tracked(order, names.wireId, names.venueOrderId, names.held, names.adjusted);
    }

    private static String cut(String text) {
        return Text.cut(text, LONGEST);
    }

    private static FoundMismatch view(MismatchRow row) {
        return new FoundMismatch(
                row.id,
                row.accountId,
                row.kind,
                row.subject,
                row.ours,
                row.venues,
                row.orderId,
                row.foundAt,
                row.resolvedAt,
                row.resolvedBy,
                row.resolution);
    }
}
