package org.grekko.trading;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.grekko.execution.OrderBookService;
import org.grekko.execution.VenueAccount;
import org.grekko.execution.domain.Denial;
import org.grekko.execution.domain.NewOrder;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.OrderEvent;
import org.grekko.execution.domain.OrderRules;
import org.grekko.market.MarketHub;
import org.grekko.market.MarketService;
import org.grekko.portfolio.Portfolio;
import org.grekko.portfolio.PortfolioService;
import org.grekko.risk.domain.DenialReason;
import org.grekko.risk.domain.PreTrade;
import org.grekko.shared.Clock;
import org.grekko.shared.FieldError;
import org.grekko.shared.Ids;
import org.grekko.shared.Side;
import org.grekko.trading.domain.Desk;
import org.grekko.trading.domain.ExpectedFee;
import org.grekko.trading.domain.Reservations;
import org.grekko.trading.domain.RiskGate;
import org.grekko.trading.domain.RoadRules;
import org.grekko.trading.domain.Ruling;

/** Orders of people and integrations: checked, valued, passed through the risk rules and stored. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class TradingDesk {
    /** Where an id's time ends; what follows is short enough for every venue and unique. */
    private static final int RANDOM_PART = 14;

    @EJB
    private DeskKeeper keeper;

    @EJB
    private OrderBookService orders;

    @EJB
    private PortfolioService portfolios;

    @EJB
    private MarketService market;

    @EJB
    private VenueOrders venueOrders;

    @Inject
    private ReferencePrices prices;

    @Inject
    private Roads roads;

    @Inject
    private OrderConditions conditions;

    @Inject
    private ExpectedFees fees;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    @Resource
    private EJBContext context;

    /**
     * Places an order on the paper venue. The same client order id with the same terms places nothing
     * new and answers with the order that is there.
     */
    public Placement place(NewOrder wish) {
        Optional<VenueAccount> account = venueOrders.account(wish);
        List<FieldError> errors = errors(wish, account);
        if (!errors.isEmpty()) {
            return new Placement.Invalid(errors);
        }
        Desk desk = keeper.open(wish.portfolioId());
        if (wish.clientOrderId() != null) {
            Optional<Order> before = orders.byClientOrderId(wish.portfolioId(), wish.clientOrderId());
            if (before.isPresent()) {
                return repeated(before.get(), wish);
            }
        }
        Optional<FieldError> crossing = prices.crossing(desk, wish, "postOnly");
        if (crossing.isPresent()) {
            return new Placement.Invalid(List.of(crossing.get()));
        }
        Optional<BigDecimal> price = price(desk, wish);
        Ruling ruling = rule(desk, named(wish), account, price);
        Order order = stored(ruling, account, price);
        desk.put(order);
        keeper.save(desk, clock.now());
        return ruling instanceof Ruling.Approved ? new Placement.Placed(order) : new Placement.Denied(order);
    }

    private Ruling rule(Desk desk, NewOrder wish, Optional<VenueAccount> account, Optional<BigDecimal> price) {
        if (price.isEmpty()) {
            return new Ruling.Refused(wish, unpriced(wish));
        }
        RoadRules rules = roads.rules(desk);
        return RiskGate.rule(desk, rules, request(wish, price.get(), account, rules));
    }

    private RiskGate.Request request(NewOrder wish, BigDecimal price, Optional<VenueAccount> account, RoadRules rules) {
        return new RiskGate.Request(wish, price, conditions.of(wish, account, rules.limits()), clock.now());
    }

    private static Denial unpriced(NewOrder wish) {
        return new Denial(DenialReason.NO_PRICE.name(), wish.pair().toString(), "a price");
    }

    private Order stored(Ruling ruling, Optional<VenueAccount> account, Optional<BigDecimal> price) {
        if (ruling instanceof Ruling.Approved approved && account.isPresent()) {
            return venueOrders.intend(account.get(), approved.order(), price.orElse(null));
        }
        Order order = ruling instanceof Ruling.Approved approved
                ? approved.order().placed(ids.next(), clock.now())
                : ((Ruling.Refused) ruling).rejected(ids.next(), clock.now());
        orders.insert(order);
        return order;
    }

    /** What the order would cost and do; nothing is stored. */
    public Preview preview(NewOrder wish) {
        try {
            return estimate(wish);
        } finally {
            // Last, since the container refuses calls in a transaction that is already lost.
            context.setRollbackOnly();
        }
    }

    /** The same in the caller's transaction, against the desk as it has it; that transaction must come to nothing. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Preview estimate(NewOrder wish) {
        Optional<VenueAccount> account = venueOrders.account(wish);
        List<FieldError> errors = errors(wish, account);
        if (portfolios.find(wish.portfolioId()).isEmpty()) {
            return new Preview(null, null, null, null, null, null, BigDecimal.ZERO, null, null, null, errors, null);
        }
        Desk desk = keeper.open(wish.portfolioId());
        prices.crossing(desk, wish, "postOnly").ifPresent(errors::add);
        Optional<BigDecimal> price = price(desk, wish);
        BigDecimal before = Reservations.totalExposure(desk);
        if (price.isEmpty() || !errors.isEmpty()) {
            Denial none = price.isEmpty() ? unpriced(wish) : null;
            return new Preview(null, null, null, null, null, null, before, null, none, null, errors, null);
        }
        BigDecimal notional = price.get().multiply(wish.quantity());
        ExpectedFee rate = fees.of(wish);
        BigDecimal fee = notional.multiply(rate.bps()).movePointLeft(4).setScale(18, RoundingMode.HALF_UP);
        boolean buys = wish.side() == Side.BUY;
        BigDecimal spent = buys ? notional.negate() : notional;
        BigDecimal cashAfter = desk.book().cash().add(spent).subtract(fee);
        BigDecimal after =
                buys ? before.add(notional) : before.subtract(notional).max(BigDecimal.ZERO);
        RoadRules rules = roads.rules(desk);
        RiskGate.Request request = request(wish, price.get(), account, rules);
        Denial denial = RiskGate.check(desk, rules, request).orElse(null);
        PreTrade.Usage nearest = RiskGate.nearest(desk, rules, request).orElse(null);
        return new Preview(
                price.get(),
                notional,
                fee,
                rate.bps(),
                rate.basis(),
                cashAfter,
                before,
                after,
                denial,
                nearest,
                errors,
                null);
    }

    /** Cancels a working order; one at a venue is PENDING_CANCEL until the venue has confirmed. */
    public Cancellation cancel(UUID orderId) {
        Optional<Order> stored = orders.find(orderId);
        if (stored.isEmpty()) {
            return new Cancellation.Unknown();
        }
        Desk desk = keeper.open(stored.get().portfolioId());
        Optional<Order> working = desk.working(orderId);
        if (working.isEmpty()) {
            return new Cancellation.TooLate(orders.find(orderId).orElseThrow());
        }
        Order cancelled = cancel(desk, working.get());
        keeper.save(desk, clock.now());
        return new Cancellation.Cancelled(cancelled);
    }

    /** Cancels the working orders of a portfolio that are in the scope, except those that close positions for a breaker. */
    public List<Order> cancelAll(UUID portfolioId, KillScope scope, Set<UUID> closing) {
        Desk desk = keeper.open(portfolioId);
        List<Order> cancelled = new ArrayList<>();
        List<Order> onPaper = new ArrayList<>();
        Instant at = clock.now();
        for (Order order : desk.working()) {
            if (scope.covers(order) && !closing.contains(order.id())) {
                boolean paper = order.venue().equals(MarketHub.PAPER);
                (paper ? onPaper : cancelled).add(paper ? cancelOnPaper(desk, order, at) : cancel(desk, order));
            }
        }
        orders.cancelled(portfolioId, onPaper, at);
        cancelled.addAll(onPaper);
        keeper.save(desk, clock.now());
        return cancelled;
    }

    private Order cancel(Desk desk, Order order) {
        if (order.venue().equals(MarketHub.PAPER)) {
            Order cancelled = cancelOnPaper(desk, order, clock.now());
            orders.update(cancelled);
            return cancelled;
        }
        desk.risk().flow().message(order.agentId(), order.venue(), clock.now());
        return venueOrders.cancel(desk, order);
    }

    /** Takes a paper order off the desk; its row is the caller's to write. */
    private Order cancelOnPaper(Desk desk, Order order, Instant at) {
        desk.risk().flow().message(order.agentId(), order.venue(), at);
        Order cancelled = order.after(OrderEvent.CANCEL, at);
        desk.put(cancelled);
        if (order.decisionId() != null && !order.reduceOnly()) {
            desk.takeProtection(order.decisionId());
        }
        return cancelled;
    }

    private List<FieldError> errors(NewOrder wish, Optional<VenueAccount> account) {
        List<FieldError> errors = new ArrayList<>();
        Optional<Portfolio> portfolio = portfolios.find(wish.portfolioId());
        if (portfolio.isEmpty()) {
            errors.add(new FieldError("portfolioId", "there is no such portfolio"));
        }
        portfolio
                .map(Portfolio::baseCurrency)
                .filter(base -> !base.equals(wish.pair().quote()))
                .ifPresent(base -> errors.add(
                        new FieldError("pair", "must be quoted in " + base + ", the base currency of the portfolio")));
        if (!wish.venue().equals(MarketHub.PAPER)) {
            errors.addAll(venueOrders.errors(account, wish));
            return errors;
        }
        var instrument = market.instrument(wish.venue(), wish.pair());
        if (instrument.isEmpty()) {
            errors.add(new FieldError(
                    "pair",
                    wish.pair() + " is not traded on " + wish.venue()
                            + "; import bars of it or choose one of /market/instruments"));
        }
        errors.addAll(OrderRules.validate(wish, instrument.orElse(null)));
        return errors;
    }

    private Optional<BigDecimal> price(Desk desk, NewOrder wish) {
        if (wish.price() != null) {
            return Optional.of(wish.price());
        }
        return wish.stopPrice() != null ? Optional.of(wish.stopPrice()) : prices.of(desk, wish.venue(), wish.pair());
    }

    private NewOrder named(NewOrder wish) {
        return wish.clientOrderId() == null
                ? wish.withClientOrderId("M-" + ids.next().toString().substring(RANDOM_PART))
                : wish;
    }

    private static Placement repeated(Order before, NewOrder wish) {
        boolean same = before.pair().equals(wish.pair())
                && before.side() == wish.side()
                && before.type() == wish.type()
                && before.quantity().compareTo(wish.quantity()) == 0;
        if (!same) {
            return new Placement.Invalid(
                    List.of(new FieldError("clientOrderId", "was used for another order; choose a new one")));
        }
        return before.denial() == null ? new Placement.Placed(before) : new Placement.Denied(before);
    }
}
