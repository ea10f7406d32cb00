package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.grekko.execution.AccountService;
import org.grekko.execution.AccountStatus;
import org.grekko.execution.Mismatch;
import org.grekko.execution.OrderBookService;
import org.grekko.execution.Tracked;
import org.grekko.execution.VenueAccount;
import org.grekko.execution.VenueFill;
import org.grekko.execution.VenueOrderService;
import org.grekko.execution.VenueOrderState;
import org.grekko.execution.domain.Denial;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.OrderEvent;
import org.grekko.execution.domain.OrderStatus;
import org.grekko.execution.domain.Replacement;
import org.grekko.market.VenueError;
import org.grekko.shared.Clock;
import org.grekko.shared.Ids;
import org.grekko.shared.Text;
import org.grekko.trading.domain.Desk;
import org.jspecify.annotations.Nullable;

/**
 * The word of venues as transactions: each step locks the account's portfolio, looks at the order as it stands and
 * writes order, fill, ledger and event together, or nothing.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@SuppressWarnings("NullAway.Init")
public class VenueBookkeeping {
    private static final int LONGEST_WORDS = 80;
    private static final int LONGEST_REASON = 32;

    @EJB
    private DeskKeeper keeper;

    @EJB
    private OrderBookService orders;

    @EJB
    private VenueOrderService names;

    @EJB
    private AccountService accounts;

    @Inject
    private VenueFills venueFills;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    /** The venue has the order and has executed this much of it at once; returns the order as it stands then. */
    public Tracked placed(UUID portfolioId, UUID accountId, UUID orderId, String venueOrderId, List<VenueFill> fills) {
        Desk desk = keeper.open(portfolioId);
        List<VenueFill> fresh = venueFills.unknown(orders.find(orderId).orElseThrow(), fills);
        boolean changed = accept(desk, orderId, venueOrderId);
        for (VenueFill fill : fresh) {
            changed |= fill(desk, accountId, orderId, fill);
        }
        save(desk, changed);
        return names.find(orderId).orElseThrow();
    }

    /** The venue has the order. */
    public void accepted(UUID portfolioId, UUID orderId, String venueOrderId) {
        Desk desk = keeper.open(portfolioId);
        save(desk, accept(desk, orderId, venueOrderId));
    }

    private boolean accept(Desk desk, UUID orderId, String venueOrderId) {
        Tracked tracked = names.find(orderId).orElseThrow();
        Order order = tracked.order();
        boolean news = !tracked.accepted();
        if (news) {
            Order after = order.after(OrderEvent.ACCEPT, clock.now());
            desk.put(after);
            orders.accepted(after, venueOrderId);
            names.sent(orderId, clock.now());
        }
        if (!venueOrderId.equals(tracked.venueOrderId())) {
            names.accepted(orderId, venueOrderId, clock.now());
        }
        return news;
    }

    private void save(Desk desk, boolean changed) {
        if (changed) {
            keeper.save(desk, clock.now());
        }
    }

    /** The venue does not have the order and never will. */
    public void refused(UUID portfolioId, UUID orderId, VenueError error) {
        Denial denial = new Denial(
                Text.cut("VENUE_" + error.meaning(), LONGEST_REASON),
                Text.cut(error.message(), LONGEST_WORDS),
                Text.cut(error.code(), LONGEST_WORDS));
        step(portfolioId, orderId, order -> order.refused(denial, clock.now()), order -> {
            orders.refused(order, error);
            names.sent(orderId, clock.now());
        });
    }

    /** Whether the venue has the order is not known. */
    public void lost(UUID portfolioId, UUID orderId, VenueError error) {
        step(
                portfolioId,
                orderId,
                order -> order.status() == OrderStatus.PENDING_NEW
                        ? order.after(OrderEvent.LOSE_TRACK, clock.now())
                        : order,
                order -> {
                    orders.uncertain(order, error);
                    names.sent(orderId, clock.now());
                });
    }

    /** The venue ended the order. */
    public void ended(UUID portfolioId, UUID orderId, OrderEvent how) {
        step(portfolioId, orderId, order -> order.after(how, clock.now()), orders::update);
    }

    /** Somebody wants the order cancelled; the venue has not been told yet. */
    public void cancelRequested(UUID portfolioId, UUID orderId) {
        step(
                portfolioId,
                orderId,
                order -> order.status() == OrderStatus.PENDING_CANCEL
                        ? order
                        : order.after(OrderEvent.REQUEST_CANCEL, clock.now()),
                orders::changed);
    }

    /** The venue works the order under the terms that were wished. */
    public void replaced(UUID portfolioId, UUID accountId, UUID orderId, Replacement terms) {
        Desk desk = keeper.open(portfolioId);
        Order order = orders.find(orderId).orElseThrow();
        if (!terms.same(order.replacement())) {
            return;
        }
        if (terms.quantity().compareTo(order.filledQuantity()) < 0) {
            String kind = "OVERFILL";
            String subject = order.clientOrderId();
            record(
                    accountId,
                    new Mismatch(kind, subject, plain(order.filledQuantity()), plain(terms.quantity()), orderId));
            return;
        }
        replace(desk, order);
        keeper.save(desk, clock.now());
    }

    private Order replace(Desk desk, Order order) {
        Order after = orders.replaced(order, clock.now());
        desk.put(after);
        return after;
    }

    /** The terms that were wished never come to be. */
    public void replaceRejected(UUID portfolioId, UUID orderId, Replacement terms, VenueError error) {
        step(
                portfolioId,
                orderId,
                order -> terms.same(order.replacement()) ? order.after(OrderEvent.REPLACE_REJECT, clock.now()) : order,
                order -> orders.replaceRejected(order, terms, error.toString()));
    }

    /** The order was fitted to the venue's filters. */
    public void adjusted(UUID portfolioId, UUID orderId, BigDecimal quantity, @Nullable BigDecimal price) {
        step(portfolioId, orderId, order -> order.fitted(quantity, price, clock.now()), orders::changed);
        names.adjusted(orderId);
    }

    /** A held order goes to the venue as soon as it is claimed. */
    public void released(UUID orderId) {
        names.released(orderId);
    }

    private void step(UUID portfolioId, UUID orderId, UnaryOperator<Order> change, Consumer<Order> record) {
        Desk desk = keeper.open(portfolioId);
        Order order = orders.find(orderId).orElseThrow();
        if (order.status().terminal()) {
            return;
        }
        Order after = change.apply(order);
        if (!after.equals(order)) {
            desk.put(after);
            record.accept(after);
            keeper.save(desk, clock.now());
        }
    }

    /** The venue executed the order; false when the fill was booked before. */
    public boolean filled(UUID portfolioId, UUID accountId, UUID orderId, VenueFill fill) {
        Desk desk = keeper.open(portfolioId);
        Order order = orders.find(orderId).orElseThrow();
        boolean booked = !venueFills.unknown(order, List.of(fill)).isEmpty() && fill(desk, accountId, orderId, fill);
        save(desk, booked);
        return booked;
    }

    /** Those fills that are not booked, in their order. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<VenueFill> unknown(UUID portfolioId, String venue, List<VenueFill> fills) {
        return venueFills.unknown(portfolioId, venue, fills);
    }

    private boolean fill(Desk desk, UUID accountId, UUID orderId, VenueFill fill) {
        Order stored = orders.find(orderId).orElseThrow();
        Order order = stored.provesReplaced(fill.quantity()) ? replace(desk, stored) : stored;
        if (fill.quantity().compareTo(order.remaining()) > 0) {
            record(
                    accountId,
                    new Mismatch("OVERFILL", fill.name(), plain(order.remaining()), plain(fill.quantity()), orderId));
            return false;
        }
        venueFills.book(desk, accountId, order, fill);
        return true;
    }

    /** An order that we did not place works at the venue: it gets a row, so that everybody sees it. */
    public Tracked adopted(VenueAccount account, VenueOrderState state) {
        Desk desk = keeper.open(account.portfolioId());
        Optional<Tracked> known = names.named(account.id(), state.clientOrderId(), state.venueOrderId());
        if (known.isPresent()) {
            return known.get();
        }
        Instant now = clock.now();
        Order order = Order.intended(ids.next(), VenueWords.wish(account, state), now);
        String wireId = state.clientOrderId() == null ? state.venueOrderId() : state.clientOrderId();
        Tracked tracked = new Tracked(order, Text.cut(wireId, LONGEST_WORDS), state.venueOrderId(), false, false);
        orders.insert(order);
        names.insert(account.id(), tracked, null);
        desk.put(order);
        keeper.save(desk, now);
        return tracked;
    }

    /** Records a difference; the account may only reduce until a person settled it. */
    public void record(UUID accountId, Mismatch mismatch) {
        if (names.record(accountId, mismatch)) {
            accounts.find(accountId)
                    .filter(account -> account.status() == AccountStatus.ACTIVE)
                    .ifPresent(account -> accounts.status(
                            accountId,
                            AccountStatus.REDUCING,
                            mismatch.kind() + " of " + mismatch.subject() + ": " + mismatch.ours() + " here, "
                                    + mismatch.venues() + " there",
                            "reconciliation"));
        }
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
