package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.grekko.execution.OrderBookService;
import org.grekko.execution.domain.Order;
import org.grekko.portfolio.Portfolio;
import org.grekko.portfolio.PortfolioService;
import org.grekko.risk.Breaker;
import org.grekko.risk.BreakerService;
import org.grekko.risk.BreakerStep;
import org.grekko.risk.Breakers;
import org.grekko.risk.NewTrip;
import org.grekko.risk.Resumption;
import org.grekko.risk.domain.BreakerLevel;
import org.grekko.risk.domain.FlattenPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The kill switch: first the breaker stands, in a transaction of its own, so that nothing new can be
 * placed; then the working orders in scope are cancelled, portfolio by portfolio.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class KillSwitch {
    @EJB
    private BreakerService breakers;

    @Inject
    private Breakers standing;

    @Inject
    private FrozenAgents agents;

    @EJB
    private TradingDesk desk;

    @EJB
    private PortfolioService portfolios;

    @EJB
    private OrderBookService orders;

    /** What a kill of that scope would cancel now. */
    public KillPreview preview(KillScope scope) {
        List<Order> inScope = new ArrayList<>();
        for (Portfolio portfolio : portfolios.list()) {
            orders.working(portfolio.id()).stream().filter(scope::covers).forEach(inScope::add);
        }
        return new KillPreview(inScope.size(), notional(inScope));
    }

    /** Trips the breaker of the scope, or takes it up the ladder, and cancels what works where the level says so. */
    public KillReport kill(NewKill wish) {
        long begin = System.nanoTime();
        Breaker breaker = breakers.trip(trip(wish));
        return carryOut(breaker, wish.scope(), begin);
    }

    /**
     * Takes a standing breaker up the ladder and does what its new level says.
     *
     * @param id the breaker
     * @param level how far up
     * @param policy which positions to close; null below L4, and for every position
     * @param reason why, for the record
     * @param by who
     */
    public Escalation escalate(UUID id, BreakerLevel level, @Nullable FlattenPolicy policy, String reason, String by) {
        long begin = System.nanoTime();
        Optional<Breaker> found = breakers.find(id);
        if (found.isEmpty()) {
            return new Escalation.Refused(new BreakerStep.Unknown());
        }
        KillScope scope = new KillScope(found.get().scope(), found.get().target());
        BreakerStep step = breakers.escalate(id, trip(new NewKill(scope, level, policy, reason, by, null)));
        return step instanceof BreakerStep.Higher higher
                ? new Escalation.Done(carryOut(higher.breaker(), scope, begin))
                : new Escalation.Refused(step);
    }

    private NewTrip trip(NewKill wish) {
        return new NewTrip(
                wish.scope().scope(),
                wish.scope().target(),
                wish.level(),
                wish.policy(),
                wish.reason(),
                wish.by(),
                wish.expectedResumeAt(),
                agents.names(wish.scope()));
    }

    private KillReport carryOut(Breaker breaker, KillScope scope, long begin) {
        standing.refresh();
        agents.freeze(breaker);
        List<Order> cancelled = new ArrayList<>();
        for (Portfolio portfolio : portfolios.list()) {
            // Asked of every portfolio: its lock waits for an order that was under way when the breaker fell.
            if (breaker.level().cancels()) {
                cancelled.addAll(desk.cancelAll(portfolio.id(), scope));
            }
        }
        long micros = (System.nanoTime() - begin) / 1_000;
        return new KillReport(breaker, cancelled.size(), notional(cancelled), micros);
    }

    /** Lets trading go on where the breaker stood; from L4 on it takes two people. */
    public Resumption resume(UUID breakerId, String reason, String by) {
        Resumption answer = breakers.resume(breakerId, reason, by);
        if (answer instanceof Resumption.Resumed resumed) {
            agents.thaw(resumed.breaker(), reason, by);
        }
        standing.refresh();
        return answer;
    }

    private static BigDecimal notional(List<Order> orders) {
        return orders.stream()
                .map(order -> {
                    BigDecimal price = order.price() == null ? order.stopPrice() : order.price();
                    return price == null ? BigDecimal.ZERO : price.multiply(order.quantity());
                })
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
