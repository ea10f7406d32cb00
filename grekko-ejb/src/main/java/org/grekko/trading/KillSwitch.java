package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.grekko.execution.domain.Order;
import org.grekko.portfolio.Portfolio;
import org.grekko.portfolio.PortfolioService;
import org.grekko.risk.Breaker;
import org.grekko.risk.BreakerService;
import org.grekko.risk.BreakerStep;
import org.grekko.risk.Breakers;
import org.grekko.risk.KillRun;
import org.grekko.risk.KillRunService;
import org.grekko.risk.NewTrip;
import org.grekko.risk.domain.BreakerLevel;
import org.grekko.risk.domain.FlattenPolicy;
import org.grekko.shared.RightOfWay;
import org.jspecify.annotations.Nullable;

/**
 * The kill switch: first the breaker stands, in a transaction of its own, so that nothing new can be
 * placed; then the working orders in scope are cancelled, portfolio by portfolio. What takes longer, confirmations of
 * venues and the closing of positions, is taken to its end by {@link Flattener}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class KillSwitch {
    @EJB
    private BreakerService breakers;

    @EJB
    private KillRunService runs;

    @Inject
    private Breakers standing;

    @Inject
    private FrozenAgents agents;

    @EJB
    private PressCancels cancels;

    @EJB
    private PortfolioService portfolios;

    @Inject
    private KillForecast forecast;

    /** What a kill of that scope would reach now. */
    public KillPreview preview(KillScope scope) {
        return forecast.of(scope);
    }

    /** Trips the breaker of the scope, or takes it up the ladder, and cancels what works where the level says so. */
    public KillReport kill(NewKill wish) {
        long begin = System.nanoTime();
        return RightOfWay.ofHalts().first(() -> carryOut(runs.press(trip(wish)), begin));
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
        KillScope scope = KillScope.of(found.get());
        KillRunService.Raised raised = runs.escalate(id, trip(new NewKill(scope, level, policy, reason, by, null)));
        return raised.pressed().isPresent()
                ? new Escalation.Done(RightOfWay.ofHalts()
                        .first(() -> carryOut(raised.pressed().get(), begin)))
                : new Escalation.Refused(raised.step());
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

    private KillReport carryOut(KillRunService.Pressed pressed, long begin) {
        Breaker breaker = pressed.breaker();
        standing.refresh();
        agents.freeze(breaker);
        PressCancels.Cancelled all = cancelled(pressed);
        long micros = (System.nanoTime() - begin) / 1_000;
        return new KillReport(breaker, all.orders().size(), KillForecast.notional(all.orders()), micros, all.run());
    }

    /** Asks every portfolio: its lock waits for an order that was under way when the breaker fell. */
    private PressCancels.Cancelled cancelled(KillRunService.Pressed pressed) {
        KillRun run = pressed.run();
        List<Portfolio> all = pressed.breaker().level().cancels() ? portfolios.list() : List.of();
        if (all.isEmpty()) {
            return new PressCancels.Cancelled(List.of(), runs.sent(run.id(), true));
        }
        KillScope scope = KillScope.of(pressed.breaker());
        List<Order> cancelled = new ArrayList<>();
        for (Portfolio portfolio : all.subList(0, all.size() - 1)) {
            cancelled.addAll(cancels.cancel(run, scope, portfolio.id()));
        }
        return cancels.cancelLast(run, scope, all.get(all.size() - 1).id(), cancelled);
    }
}
