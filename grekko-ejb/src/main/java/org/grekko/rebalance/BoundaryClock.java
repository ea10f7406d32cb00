package org.grekko.rebalance;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.grekko.shared.Clock;
import org.grekko.shared.Leadership;
import org.grekko.trading.PaperTurns;
import org.grekko.trading.Readiness;

/**
 * Decides boundaries when they are due, on the node that leads: when every market's last bar is there, at the latest when
 * the grace is over. Boundaries that were missed are decided in order before; only the newest places orders. It looks four
 * times a second, so that a new leader goes on at once.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class BoundaryClock {
    private static final Logger LOG = System.getLogger(BoundaryClock.class.getName());
    private static final long LOOK_MILLIS = 250;
    private static final int STEPS = 3;
    private static final int MOST_AT_ONCE = 100;

    private final AtomicBoolean looking = new AtomicBoolean();

    @EJB
    private AllocationSessions sessions;

    @EJB
    private BoundaryDecisions decisions;

    @EJB
    private BoundaryOrders orders;

    @EJB
    private SessionRows rows;

    @EJB
    private Readiness readiness;

    @Inject
    private SessionBars bars;

    @Inject
    private SessionSettings settings;

    @Inject
    private PaperTurns turns;

    @Inject
    private Leadership leadership;

    @Inject
    private Clock clock;

    @Resource
    private TimerService timer;

    @PostConstruct
    void begin() {
        timer.createIntervalTimer(LOOK_MILLIS, LOOK_MILLIS, new TimerConfig("boundaries", false));
    }

    /** Looks at every session once; called by the timer. */
    @Timeout
    public void look() {
        if (!readiness.ready() || !leadership.leads() || !looking.compareAndSet(false, true)) {
            return;
        }
        try {
            sessions.running().forEach(this::look);
        } catch (RuntimeException problem) {
            LOG.log(Level.ERROR, "sessions could not be looked at; they are tried again", problem);
        } finally {
            looking.set(false);
        }
    }

    private void look(Session session) {
        try {
            Instant next = session.nextBoundary();
            for (int i = 0; i < MOST_AT_ONCE && due(session, next); i++) {
                Instant after = next.plus(session.spec().step().duration());
                decisions.decide(session.id(), next, after.isAfter(clock.now()));
                next = after;
            }
            trade(session);
        } catch (RuntimeException problem) {
            LOG.log(Level.ERROR, "session " + session.name() + " could not go on; it is tried again", problem);
        }
    }

    private boolean due(Session session, Instant boundary) {
        Instant now = clock.now();
        return !now.isBefore(boundary)
                && (!now.isBefore(boundary.plus(settings.grace())) || bars.complete(session.spec(), boundary));
    }

    private void trade(Session session) {
        for (int i = 0; i < STEPS && rows.trading(session.id()) && orders.advance(session.id()); i++) {
            turns.meet(session.portfolioId());
        }
    }

    /**
     * Decides the boundary that has passed last without waiting for late bars.
     *
     * @return when the boundary is that was decided; empty when it was decided before
     */
    public Optional<Instant> now(UUID sessionId) {
        Session session = sessions.find(sessionId).orElseThrow();
        Duration step = session.spec().step().duration();
        Instant latest = session.spec().step().floor(clock.now());
        Instant next = session.nextBoundary();
        Instant decided = null;
        for (int i = 0; i < SessionRows.MOST_KEPT && !next.isAfter(latest); i++) {
            if (decisions.decide(sessionId, next, next.equals(latest))) {
                decided = next;
            }
            next = next.plus(step);
        }
        return Optional.ofNullable(decided);
    }
}
