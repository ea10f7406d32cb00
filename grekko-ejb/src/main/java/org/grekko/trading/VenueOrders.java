package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.grekko.execution.AccountService;
import org.grekko.execution.AmendingVenue;
import org.grekko.execution.OrderBookService;
import org.grekko.execution.Tracked;
import org.grekko.execution.TradingVenue;
import org.grekko.execution.VenueAccount;
import org.grekko.execution.VenueOrderService;
import org.grekko.execution.domain.NewOrder;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.OrderEvent;
import org.grekko.execution.domain.OrderRules;
import org.grekko.execution.domain.OrderStatus;
import org.grekko.execution.domain.OrderType;
import org.grekko.execution.domain.ReplaceRules;
import org.grekko.execution.domain.Replacement;
import org.grekko.market.Instrument;
import org.grekko.market.MarketHub;
import org.grekko.market.VenueException;
import org.grekko.market.VenueInstrument;
import org.grekko.risk.domain.AccountState;
import org.grekko.shared.Clock;
import org.grekko.shared.FieldError;
import org.grekko.shared.Ids;
import org.grekko.shared.Side;
import org.grekko.trading.domain.ApprovedOrder;
import org.grekko.trading.domain.Desk;
import org.jspecify.annotations.Nullable;

/** Orders for accounts on venues: made durable as an intent, sent after the commit. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
@SuppressWarnings("NullAway.Init")
public class VenueOrders {
    @EJB
    private AccountService accounts;

    @EJB
    private OrderBookService orders;

    @EJB
    private VenueOrderService names;

    @EJB
    private VenueDesks desks;

    @Inject
    private VenueMarkets markets;

    @Inject
    private Event<VenueDesks.Errand> errands;

    @Inject
    private MarketHub hub;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    /** The account that the wish goes through; empty for a paper order. */
    public Optional<VenueAccount> account(NewOrder wish) {
        return wish.venue().equals(MarketHub.PAPER)
                ? Optional.empty()
                : accounts.ofPortfolio(wish.portfolioId())
                        .filter(account -> account.venue().equals(wish.venue()));
    }

    /** What is wrong with a wish for a venue, through that account. */
    public List<FieldError> errors(Optional<VenueAccount> account, NewOrder wish) {
        List<FieldError> errors = new ArrayList<>();
        if (account.isEmpty()) {
            errors.add(new FieldError(
                    "venue",
                    "the portfolio has no account on " + wish.venue()
                            + "; orders go to PAPER, or to the venue of an account's own portfolio"));
            return errors;
        }
        held(account.get(), wish, errors);
        market(wish, errors);
        return errors;
    }

    /** A stop that the venue does not keep itself needs a market that is heard here. */
    private void held(VenueAccount account, NewOrder wish, List<FieldError> errors) {
        boolean heldHere = desks.venue(account.id())
                .filter(venue -> !venue.nativeTypes().contains(wish.type()))
                .isPresent();
        if (heldHere && hub.quote(wish.venue(), wish.pair()).isEmpty()) {
            errors.add(new FieldError(
                    "type",
                    wish.venue() + " keeps no " + wish.type() + " itself, and its market " + wish.pair()
                            + " is not followed here; follow it with grekko.feed or grekko.arbitrage.pairs"));
        }
    }

    private void market(NewOrder wish, List<FieldError> errors) {
        try {
            VenueInstrument found = markets.of(wish.venue()).get(wish.pair());
            if (found == null || !found.tradable()) {
                errors.add(new FieldError("pair", wish.pair() + " is not traded on " + wish.venue() + " now"));
            }
            errors.addAll(OrderRules.validate(wish, found == null ? null : terms(wish.venue(), found)));
            if (found != null
                    && wish.price() != null
                    && wish.price().remainder(found.tickSize()).signum() != 0) {
                errors.add(new FieldError(
                        "price",
                        "must be a multiple of "
                                + found.tickSize().stripTrailingZeros().toPlainString()));
            }
        } catch (VenueException problem) {
            errors.add(new FieldError("venue", "does not answer: " + problem.error()));
        }
    }

    /** What is wrong with terms that are wished for an order. */
    public List<FieldError> errors(Order order, Replacement wish) {
        try {
            VenueInstrument found = markets.of(order.venue(), order.pair());
            return found.tradable()
                    ? ReplaceRules.errors(order, wish, terms(order.venue(), found))
                    : List.of(new FieldError("price", order.pair() + " does not trade now; cancel still works"));
        } catch (VenueException problem) {
            return List.of(new FieldError("price", "cannot be checked: " + problem.error()));
        }
    }

    /** Why the account's venue cannot give the order those terms, with the way out; empty when it can. */
    public Optional<String> objection(Order order, Replacement wish) {
        Tracked tracked = names.find(order.id()).orElseThrow();
        if (tracked.held()) {
            return Optional.of("The order is held here; cancel it and place another");
        }
        Optional<TradingVenue> venue = names.accountOf(order.id()).flatMap(desks::venue);
        return venue.isPresent() && venue.get() instanceof AmendingVenue amending
                ? amending.objection(order, wish)
                : Optional.of(order.venue() + " does not change orders; cancel it and place another");
    }

    /** The account that an order went through; empty for a paper order. */
    public Optional<VenueAccount> accountOf(Order order) {
        return names.accountOf(order.id()).flatMap(accounts::find);
    }

    /** The order is PENDING_REPLACE; the venue is told after the commit. */
    public Order replace(Order pending) {
        hand(names.accountOf(pending.id()).orElseThrow(), pending.id());
        return pending;
    }

    private static Instrument terms(String venue, VenueInstrument found) {
        return new Instrument(
                venue, found.pair(), found.tickSize(), found.lotSize(), found.minNotional(), BigDecimal.ZERO, false);
    }

    /** What stands in the way of orders through an account. */
    public AccountState state(VenueAccount account) {
        VenueDesks.Standing standing = desks.standing(account.id()).orElse(null);
        String unsettled =
                standing == null ? "the account to be opened" : standing.agreed() ? null : standing.waitingFor();
        return new AccountState(unsettled, account.status().name(), null);
    }

    /** The best price of another account's limit order on the other side of that market; null without one. */
    public @Nullable BigDecimal rival(VenueAccount account, NewOrder wish) {
        Comparator<BigDecimal> better = wish.side() == Side.BUY ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return accounts.list().stream()
                .filter(other ->
                        other.venue().equals(account.venue()) && !other.id().equals(account.id()))
                .flatMap(other -> orders.working(other.portfolioId()).stream())
                .filter(order -> order.venue().equals(wish.venue())
                        && order.pair().equals(wish.pair())
                        && order.side() != wish.side()
                        && order.type() == OrderType.LIMIT)
                .map(Order::price)
                .filter(Objects::nonNull)
                .max(better)
                .orElse(null);
    }

    /** Makes the intent durable; it is sent after the commit. */
    public Order intend(VenueAccount account, ApprovedOrder approved, @Nullable BigDecimal arrivalPrice) {
        Order order = approved.intended(ids.next(), clock.now());
        TradingVenue venue = desks.venue(account.id()).orElseThrow();
        boolean held = !venue.nativeTypes().contains(order.type());
        Tracked tracked = new Tracked(order, venue.clientIdForm().wire(order.clientOrderId()), null, held, false);
        orders.insert(order);
        names.insert(account.id(), tracked, arrivalPrice);
        names.approved(order.id(), order.createdAt());
        if (!held) {
            hand(account.id(), order.id());
        }
        return order;
    }

    /** Notes that the order is to be cancelled; the venue is told after the commit. */
    public Order cancel(Desk desk, Order order) {
        Tracked tracked = names.find(order.id()).orElseThrow();
        if (tracked.held()) {
            Order cancelled = order.after(OrderEvent.CANCEL, clock.now());
            desk.put(cancelled);
            orders.update(cancelled);
            return cancelled;
        }
        Order pending = order.status() == OrderStatus.PENDING_CANCEL
                ? order
                : order.after(OrderEvent.REQUEST_CANCEL, clock.now());
        desk.put(pending);
        orders.changed(pending);
        hand(names.accountOf(order.id()).orElseThrow(), order.id());
        return pending;
    }

    /** The node that leads works the order after the commit: this one at once, another when it claims the row. */
    private void hand(UUID accountId, UUID orderId) {
        if (desks.working()) {
            errands.fire(new VenueDesks.Errand(accountId, orderId));
        } else {
            names.leave(orderId);
        }
    }
}
