package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.grekko.execution.OrderBookService;
import org.grekko.execution.domain.Denial;
import org.grekko.execution.domain.NewOrder;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.ReplaceRules;
import org.grekko.execution.domain.Replacement;
import org.grekko.market.MarketHub;
import org.grekko.market.MarketService;
import org.grekko.shared.Clock;
import org.grekko.shared.FieldError;
import org.grekko.trading.domain.Conditions;
import org.grekko.trading.domain.Desk;
import org.grekko.trading.domain.RiskGate;
import org.grekko.trading.domain.RoadRules;
import org.jspecify.annotations.Nullable;

/**
 * Changes of working limit orders. What adds to the risk passes the rules as if the order were placed anew with what is
 * left of it; a paper order is changed at once, another when its venue has confirmed.
 */
@Stateless
@SuppressWarnings("NullAway.Init")
public class AmendingDesk {
    @EJB
    private DeskKeeper keeper;

    @EJB
    private OrderBookService orders;

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
    private Clock clock;

    /**
     * Changes a working order.
     *
     * @param orderId the order
     * @param quantity its new whole quantity; null to leave it
     * @param price its new limit price; null to leave it
     * @param by who asks
     */
    public Amendment amend(UUID orderId, @Nullable BigDecimal quantity, @Nullable BigDecimal price, String by) {
        Optional<Order> stored = orders.find(orderId);
        if (stored.isEmpty()) {
            return new Amendment.Unknown();
        }
        Desk desk = keeper.open(stored.get().portfolioId());
        Order order = desk.working(orderId).or(() -> orders.find(orderId)).orElseThrow();
        Optional<String> obstacle = ReplaceRules.obstacle(order);
        if (obstacle.isPresent()) {
            return new Amendment.Impossible(obstacle.get());
        }
        BigDecimal limit = Objects.requireNonNull(order.price());
        Replacement wish =
                new Replacement(quantity == null ? order.quantity() : quantity, price == null ? limit : price);
        return checked(desk, order, wish, by);
    }

    private Amendment checked(Desk desk, Order order, Replacement wish, String by) {
        List<FieldError> errors = errors(desk, order, wish);
        if (!errors.isEmpty()) {
            return new Amendment.Invalid(errors);
        }
        Optional<String> objection = paper(order) ? Optional.empty() : venueOrders.objection(order, wish);
        if (objection.isPresent()) {
            return new Amendment.Impossible(objection.get());
        }
        Optional<Denial> denial = ReplaceRules.adds(order, wish) ? denial(desk, order, wish) : Optional.empty();
        if (denial.isPresent()) {
            return new Amendment.Denied(order, denial.get());
        }
        desk.risk().flow().message(order.agentId(), order.venue(), clock.now());
        Order pending = order.replacing(wish, clock.now());
        orders.replaceRequested(pending, wish, by);
        Order changed = paper(order) ? orders.replaced(pending, clock.now()) : venueOrders.replace(pending);
        desk.put(changed);
        keeper.save(desk, clock.now());
        return new Amendment.Taken(changed);
    }

    private static boolean paper(Order order) {
        return order.venue().equals(MarketHub.PAPER);
    }

    private List<FieldError> errors(Desk desk, Order order, Replacement wish) {
        List<FieldError> errors = new ArrayList<>();
        if (paper(order)) {
            market.instrument(order.venue(), order.pair())
                    .ifPresent(instrument -> errors.addAll(ReplaceRules.errors(order, wish, instrument)));
        } else {
            errors.addAll(venueOrders.errors(order, wish));
        }
        if (errors.isEmpty()) {
            prices.crossing(desk, ReplaceRules.wish(order, wish, wish.quantity()), "price")
                    .ifPresent(errors::add);
        }
        return errors;
    }

    private Optional<Denial> denial(Desk desk, Order order, Replacement wish) {
        NewOrder rest = ReplaceRules.wish(order, wish, wish.quantity().subtract(order.filledQuantity()));
        RoadRules rules = roads.rules(desk);
        Conditions met = conditions.of(rest, venueOrders.accountOf(order), rules.limits());
        return RiskGate.check(
                desk.without(order.id()), rules, new RiskGate.Request(rest, wish.price(), met, clock.now()));
    }
}
