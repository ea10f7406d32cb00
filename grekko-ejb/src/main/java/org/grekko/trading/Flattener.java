package org.grekko.trading;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.grekko.execution.AccountService;
import org.grekko.execution.VenueAccount;
import org.grekko.portfolio.Portfolio;
import org.grekko.portfolio.PortfolioService;
import org.grekko.risk.Breaker;
import org.grekko.risk.BreakerService;
import org.grekko.risk.KillRun;
import org.grekko.risk.KillRunService;
import org.grekko.risk.domain.BreakerLevel;
import org.grekko.shared.Clock;
import org.grekko.shared.Leadership;
import org.jspecify.annotations.Nullable;

/**
 * Takes presses of the kill switch to their end, on the node that leads: sees every cancel confirmed and, from L4 on,
 * every position closed that the policy closes. All of it is in rows, so that another node or the next start goes on where
 * this one stopped. A press that waits for long is looked at less often.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class Flattener {
    private static final Logger LOG = System.getLogger(Flattener.class.getName());
    private static final long LOOK_MILLIS = 250;
    /** The thread that pressed cancels itself; after this long it is taken for dead. */
    private static final Duration PRESSING = Duration.ofSeconds(5);
    /** How long positions wait for cancels to be confirmed. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Keys are destroyed after that long though cancels are not confirmed. */
    private static final Duration REVOKE_ANYWAY = Duration.ofSeconds(15);

    private static final int OFTEN = 40;
    private static final int SELDOM = 12;

    private final Map<UUID, Integer> looks = new HashMap<>();

    @EJB
    private KillRunService runs;

    @EJB
    private BreakerService breakers;

    @EJB
    private Flattening flattening;

    @EJB
    private PortfolioService portfolios;

    @EJB
    private AccountService accounts;

    @Inject
    private PaperTurns turns;

    @Inject
    private Leadership leadership;

    @Inject
    private Clock clock;

    @Resource
    private ManagedScheduledExecutorService timer;

    private @Nullable Future<?> looking;

    /** Begins to look; called once, when trading starts. */
    public synchronized void begin() {
        looking = timer.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        if (!leadership.leads()) {
            return;
        }
        try {
            List<KillRun> unfinished = runs.unfinished();
            looks.keySet().retainAll(unfinished.stream().map(KillRun::id).collect(Collectors.toSet()));
            unfinished.stream().filter(this::due).forEach(this::tried);
        } catch (RuntimeException problem) {
            LOG.log(Level.ERROR, "presses of the kill switch could not be read; tried again", problem);
        }
    }

    private boolean due(KillRun run) {
        int count = looks.merge(run.id(), 1, Integer::sum);
        return count <= OFTEN || count % SELDOM == 0;
    }

    private void tried(KillRun run) {
        try {
            advance(run);
        } catch (RuntimeException problem) {
            LOG.log(Level.ERROR, "press " + run.id() + " of the kill switch could not go on; tried again", problem);
        }
    }

    private void advance(KillRun run) {
        Instant now = clock.now();
        if (run.cancelsSentAt() == null && run.pressedAt().plus(PRESSING).isAfter(now)) {
            return;
        }
        Optional<Breaker> breaker = breakers.find(run.breakerId());
        if (breaker.isEmpty() || breaker.get().resumedAt() != null) {
            abandon(run);
            return;
        }
        KillScope scope = KillScope.of(breaker.get());
        Instant sent = run.cancelsSentAt() == null ? now : run.cancelsSentAt();
        boolean patient = sent.plus(PATIENCE).isAfter(now);
        FlattenProgress all = FlattenProgress.NOTHING;
        for (Portfolio portfolio : portfolios.list()) {
            FlattenProgress step = flattening.step(run, scope, portfolio.id(), patient);
            if (step.positions() > 0) {
                meet(portfolio);
            }
            all = all.plus(step);
        }
        settle(run, all);
    }

    /** Destroys the keys of the accounts in scope; tells which. */
    private String revoke(KillRun run) {
        KillScope scope = KillScope.of(breakers.find(run.breakerId()).orElseThrow());
        List<VenueAccount> reached = accounts.list().stream()
                .filter(account ->
                        scope.scope().equals("GLOBAL") || account.venue().equals(scope.target()))
                .toList();
        reached.forEach(account -> accounts.revoke(account.id(), "L5: " + run.reason(), run.pressedBy()));
        return "keys destroyed here, revoke them at the venue: "
                + (reached.isEmpty()
                        ? "no account"
                        : reached.stream().map(VenueAccount::name).collect(Collectors.joining(", ")));
    }

    private void abandon(KillRun run) {
        boolean withdrawn = true;
        for (Portfolio portfolio : portfolios.list()) {
            withdrawn &= flattening.withdraw(run.id(), portfolio.id());
        }
        if (withdrawn) {
            runs.abandoned(run.id());
        }
    }

    /** Paper orders of the main portfolio meet the market by themselves, those of others when they are asked to. */
    private void meet(Portfolio portfolio) {
        if (!portfolio.name().equals(Roads.MAIN)
                && accounts.ofPortfolio(portfolio.id()).isEmpty()) {
            turns.meet(portfolio.id());
        }
    }

    private void settle(KillRun run, FlattenProgress all) {
        if (run.cancelsSentAt() == null) {
            runs.sent(run.id(), all.cancels() == 0);
        } else if (run.cancelsConfirmedAt() == null && all.cancels() == 0) {
            runs.confirmed(run.id());
        }
        boolean revokes = run.level() == BreakerLevel.REVOKE_KEYS;
        boolean waited = run.pressedAt().plus(REVOKE_ANYWAY).isBefore(clock.now());
        if (revokes && all.positions() == 0 && (all.cancels() == 0 || waited)) {
            runs.done(run.id(), all.plus(FlattenProgress.dust(revoke(run))).note());
        } else if (run.closes() && all.positions() == 0 && all.cancels() == 0) {
            runs.done(run.id(), all.note());
        } else if (all.positions() != run.remaining() || !all.note().equals(run.note())) {
            runs.progress(run.id(), all.positions(), all.note());
        }
    }

    @PreDestroy
    synchronized void stop() {
        if (looking != null) {
            looking.cancel(false);
        }
    }
}
