package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.grekko.execution.domain.Order;
import org.grekko.risk.KillRun;
import org.grekko.risk.KillRunService;

/**
 * The cancels of a press of the kill switch in one portfolio, in one transaction with what the press says of them: after
 * a crash at any point the press has counted what is cancelled, and nothing else.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@SuppressWarnings("NullAway.Init")
public class PressCancels {
    @EJB
    private TradingDesk desks;

    @EJB
    private KillRunService runs;

    /** What was cancelled, and the press as it stands then. */
    public record Cancelled(List<Order> orders, KillRun run) {}

    /** Cancels what works in scope in a portfolio. */
    public List<Order> cancel(KillRun run, KillScope scope, UUID portfolioId) {
        List<Order> orders = desks.cancelAll(portfolioId, scope, runs.closing(portfolioId));
        runs.counted(run.id(), orders.size(), KillForecast.notional(orders));
        return orders;
    }

    /**
     * Does the same in the last of the portfolios; with that all cancels of the press are on their way.
     *
     * @param before what was cancelled in the others
     */
    public Cancelled cancelLast(KillRun run, KillScope scope, UUID portfolioId, List<Order> before) {
        List<Order> orders = new ArrayList<>(before);
        orders.addAll(cancel(run, scope, portfolioId));
        boolean confirmed = orders.stream().allMatch(order -> order.status().terminal());
        return new Cancelled(List.copyOf(orders), runs.sent(run.id(), confirmed));
    }
}
