package org.grekko.trading;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.grekko.agent.domain.Parameter;
import org.grekko.execution.domain.NewOrder;
import org.grekko.portfolio.HandTrips;
import org.grekko.portfolio.PortfolioReports;
import org.grekko.shared.Clock;
import org.grekko.shared.FieldError;
import org.grekko.trading.domain.Desk;
import org.grekko.trading.domain.OrderSizing;
import org.grekko.trading.domain.RiskGate;
import org.grekko.trading.domain.RoadRules;
import org.grekko.trading.domain.SizedOrder;
import org.grekko.trading.domain.Standing;

/** Sizes a person's purchase against the books as they stand; nothing is stored. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class OrderSizer {
    @EJB
    private DeskKeeper keeper;

    @EJB
    private TradingDesk orders;

    @EJB
    private VenueOrders venueOrders;

    @EJB
    private PortfolioReports reports;

    @Inject
    private Roads roads;

    @Inject
    private OrderConditions conditions;

    @Inject
    private Clock clock;

    @Resource
    private EJBContext context;

    /**
     * What a purchase of the size that a method says would cost and do, both against the same picture of the portfolio.
     *
     * @param wish the purchase, valid but for its quantity, which does not count
     * @param how by what it is sized
     * @param trial the preview of its smallest lot; it has a price
     * @param lot the smallest step of its quantity, positive
     */
    public Preview size(NewOrder wish, SizingWish how, Preview trial, BigDecimal lot) {
        try {
            return sized(wish, how, trial, lot);
        } finally {
            context.setRollbackOnly();
        }
    }

    private Preview sized(NewOrder wish, SizingWish how, Preview trial, BigDecimal lot) {
        BigDecimal price = Objects.requireNonNull(trial.price());
        Desk desk = keeper.open(wish.portfolioId());
        RoadRules rules = roads.rules(desk);
        Standing history = how.kelly() ? byHand(wish) : Standing.NONE;
        List<FieldError> errors = errors(wish, how, price, history, rules);
        if (!errors.isEmpty()) {
            return trial.wrong(errors);
        }
        Parameter parameter = how.parameter().orElseThrow();
        RiskGate.Request request = new RiskGate.Request(
                wish, price, conditions.of(wish, venueOrders.account(wish), rules.limits()), clock.now());
        SizedOrder sized = OrderSizing.of(
                desk,
                rules,
                request,
                new OrderSizing.Ask(parameter.name(), how.valueOf(parameter), how.protection(), history, lot));
        return sized.quantity().signum() == 0
                ? trial.nothing(sized)
                : orders.estimate(wish.withQuantity(sized.quantity())).sized(sized);
    }

    private static List<FieldError> errors(
            NewOrder wish, SizingWish how, BigDecimal price, Standing history, RoadRules rules) {
        List<FieldError> errors = new ArrayList<>(how.errors(price));
        if (how.kelly() && history.trades() == 0) {
            errors.add(new FieldError(
                    "sizing.method",
                    "has no history: nobody has closed anything by hand in this portfolio yet; choose"
                            + " volatilityTarget or riskFraction"));
        }
        if (how.byVolatility() && !rules.model().knows(wish.pair().base())) {
            errors.add(
                    new FieldError(
                            "sizing.method",
                            "has no history: there are too few stored bars of "
                                    + wish.pair().base()
                                    + " to measure how it moves, which is done every ten minutes; import bars of it or choose riskFraction"));
        }
        return errors;
    }

    private Standing byHand(NewOrder wish) {
        HandTrips trips = reports.roundTripsByHand(wish.portfolioId());
        return new Standing(trips.trades(), trips.wins());
    }
}
