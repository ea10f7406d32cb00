package org.grekko.execution;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.grekko.execution.domain.Denial;
import org.grekko.execution.domain.DestinationStatus;
import org.grekko.execution.event.DestinationChanged;
import org.grekko.execution.store.DestinationRow;
import org.grekko.shared.Clock;
import org.grekko.shared.EventPublisher;
import org.grekko.shared.Ids;
import org.jspecify.annotations.Nullable;

/** The address book of accounts: one person proposes, another decides, and an approved one cools before it is used. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class DestinationService {
    private static final int MOST = 500;

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @Inject
    private EventPublisher events;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    @Inject
    private Screening screening;

    /**
     * A wish for a destination.
     *
     * @param accountId the account
     * @param asset the asset
     * @param address the receiver
     * @param network the network; null where the venue has one only
     * @param label what people call it
     * @param by who wants it
     */
    public record NewDestination(
            UUID accountId, String asset, String address, @Nullable String network, String label, String by) {}

    /** Stores a proposed destination; nothing can be sent there yet. */
    public Destination propose(NewDestination wish) {
        DestinationRow row = new DestinationRow();
        row.id = ids.next();
        row.accountId = wish.accountId();
        row.asset = wish.asset();
        row.address = wish.address();
        row.network = wish.network();
        row.label = wish.label();
        row.status = DestinationStatus.PROPOSED.name();
        row.proposedBy = wish.by();
        row.proposedAt = clock.now();
        entities.persist(row);
        publish(row, null, "proposed", wish.by());
        return view(row);
    }

    /** Destinations of an account, the newest first, at most 500. */
    public List<Destination> list(UUID accountId) {
        return entities.createQuery(
                        "select d from DestinationRow d where d.accountId = :account order by d.proposedAt desc, d.id",
                        DestinationRow.class)
                .setParameter("account", accountId)
                .setMaxResults(MOST)
                .getResultStream()
                .map(DestinationService::view)
                .toList();
    }

    /** The destinations of all accounts to which something may be sent, the oldest first, at most 500. */
    public List<Destination> approved() {
        return entities.createQuery(
                        "select d from DestinationRow d where d.status = 'APPROVED' order by d.proposedAt, d.id",
                        DestinationRow.class)
                .setMaxResults(MOST)
                .getResultStream()
                .map(DestinationService::view)
                .toList();
    }

    /** The destination of that id, if it is the account's. */
    public Optional<Destination> find(UUID accountId, UUID id) {
        return Optional.ofNullable(entities.find(DestinationRow.class, id))
                .filter(row -> row.accountId.equals(accountId))
                .map(DestinationService::view);
    }

    /** The same, so that nobody decides about it before the transaction ends. */
    public Optional<Destination> held(UUID accountId, UUID id) {
        return Optional.ofNullable(entities.find(DestinationRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(row -> row.accountId.equals(accountId))
                .map(DestinationService::view);
    }

    /** Approves a destination; it may be used when it has cooled so long. */
    public FourEyes<Destination> approve(UUID accountId, UUID id, Duration cooling, String by) {
        return decide(accountId, id, DestinationStatus.APPROVED, null, by, cooling);
    }

    /** Rejects a proposed destination, or revokes an approved one. */
    public FourEyes<Destination> end(UUID accountId, UUID id, DestinationStatus to, String reason, String by) {
        return decide(accountId, id, to, reason, by, Duration.ZERO);
    }

    private FourEyes<Destination> decide(
            UUID accountId, UUID id, DestinationStatus to, @Nullable String reason, String by, Duration cooling) {
        DestinationRow row = entities.find(DestinationRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null || !row.accountId.equals(accountId)) {
            return new FourEyes.Missing<>();
        }
        if (to != DestinationStatus.REVOKED && row.proposedBy.equals(by)) {
            return new FourEyes.OwnProposal<>();
        }
        DestinationStatus from = DestinationStatus.valueOf(row.status);
        if (!from.mayBecome(to)) {
            return new FourEyes.NotNow<>(view(row));
        }
        if (to == DestinationStatus.APPROVED) {
            Optional<Denial> listed = screening.denial(Screening.Receiver.of(view(row)));
            if (listed.isPresent()) {
                return new FourEyes.Denied<>(listed.get());
            }
        }
        row.status = to.name();
        row.reason = reason;
        row.decidedBy = by;
        row.decidedAt = clock.now();
        if (to == DestinationStatus.APPROVED) {
            row.usableFrom = clock.now().plus(cooling);
        }
        publish(row, from, reason == null ? "approved" : reason, by);
        return new FourEyes.Done<>(view(row));
    }

    private void publish(DestinationRow row, @Nullable DestinationStatus from, String reason, String by) {
        events.publish(new DestinationChanged(
                row.id,
                row.accountId,
                row.asset,
                row.address,
                row.network,
                from == null ? null : from.name(),
                row.status,
                reason,
                by,
                clock.now()));
    }

    private static Destination view(DestinationRow row) {
        return new Destination(
                row.id,
                row.accountId,
                row.asset,
                row.address,
                row.network,
                row.label,
                DestinationStatus.valueOf(row.status),
                row.reason,
                row.proposedBy,
                row.proposedAt,
                row.decidedBy,
                row.decidedAt,
                row.usableFrom);
    }
}
