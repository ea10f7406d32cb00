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
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.grekko.shared.Leadership;
import org.grekko.trading.arbitrage.ArbitrageTrading;
import org.jspecify.annotations.Nullable;

/** What a node takes up when it comes to lead: replays and arbitrage that the one before left unfinished. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class LeaderDuties {
    private static final Logger LOG = System.getLogger(LeaderDuties.class.getName());
    private static final long LOOK_MILLIS = 250;

    private boolean led;
    private @Nullable Future<?> looking;

    @EJB
    private ReplayService replays;

    @EJB
    private ReplayRunner runner;

    @EJB
    private ArbitrageTrading arbitrage;

    @Inject
    private Leadership leadership;

    @Resource
    private ManagedScheduledExecutorService timer;

    /** Begins to look whether this node leads; called once, when trading starts. */
    public synchronized void begin() {
        looking = timer.scheduleWithFixedDelay(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private synchronized void look() {
        boolean leads = leadership.leads();
        boolean came = leads && !led;
        led = leads;
        try {
            if (came) {
                replays.running().forEach(runner::run);
                arbitrage.recover();
            }
        } catch (RuntimeException problem) {
            led = false;
            LOG.log(Level.ERROR, "what was left unfinished could not be taken up; tried again", problem);
        }
    }

    @PreDestroy
    synchronized void stop() {
        if (looking != null) {
            looking.cancel(false);
        }
    }
}
