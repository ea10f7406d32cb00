package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.grekko.execution.OrderBookService;
import org.grekko.execution.domain.Order;
import org.grekko.portfolio.Portfolio;
import org.grekko.portfolio.PortfolioService;
import org.grekko.risk.Breaker;
import org.grekko.risk.BreakerService;
import org.grekko.risk.Breakers;
import org.grekko.risk.Resumption;

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

    /**
     * Stops new orders in the scope and cancels the working ones.
     *
     * @param scope what to stop
     * @param reason why, for the record
     * @param by who
     */
    public KillReport kill(KillScope scope, String reason, String by) {
        long begin = System.nanoTime();
        Breaker breaker = breakers.trip(scope.scope(), scope.target(), reason, by);
        standing.refresh();
        List<Order> cancelled = new ArrayList<>();
        for (Portfolio portfolio : portfolios.list()) {
            // Asked of every portfolio: its lock waits for an order that was under way when the breaker fell.
            cancelled.addAll(desk.cancelAll(portfolio.id(), scope));
        }
        long micros = (System.nanoTime() - begin) / 1_000;
        return new KillReport(breaker, cancelled.size(), notional(cancelled), micros);
    }

    /** Lets trading go on where the breaker stood. */
    public Resumption resume(UUID breakerId, String reason, String by) {
        Resumption answer = breakers.resume(breakerId, reason, by);
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
