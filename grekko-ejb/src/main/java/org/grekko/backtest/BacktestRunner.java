package org.grekko.backtest;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.grekko.shared.Leadership;
import org.grekko.shared.store.Migrations;
import org.jspecify.annotations.Nullable;

/** Runs the waiting backtests in the background while this node leads, so many at once, the rest wait. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class BacktestRunner {
    private static final Logger LOG = System.getLogger(BacktestRunner.class.getName());
    private static final long LOOK_MILLIS = 250;

    private final AtomicInteger running = new AtomicInteger();
    private boolean led;
    private volatile boolean stopping;
    private @Nullable Future<?> looking;

    @EJB
    private Migrations migrations;

    @EJB
    private BacktestQueue queue;

    @Inject
    private BacktestWork work;

    @Inject
    private StoredBars bars;

    @Inject
    private Leadership leadership;

    @Inject
    @ConfigProperty(name = "grekko.backtest.parallel", defaultValue = "1")
    private int parallel;

    @Resource
    private ManagedScheduledExecutorService timer;

    @Resource
    private ManagedExecutorService executor;

    @PostConstruct
    synchronized void begin() {
        migrations.await();
        looking = timer.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    synchronized void stop() {
        stopping = true;
        if (looking != null) {
            looking.cancel(false);
        }
    }

    /** A node that comes to lead runs anew what the one before, or itself before a stop, has left running. */
    private synchronized void look() {
        try {
            boolean leads = leadership.leads() && bars.ready() && !stopping;
            if (leads && !led) {
                queue.requeue();
            }
            led = leads;
            while (led && running.get() < parallel && startNext()) {
                LOG.log(Level.DEBUG, "{0} backtests run", running.get());
            }
        } catch (RuntimeException problem) {
            LOG.log(Level.WARNING, "waiting backtests could not be looked for; tried again", problem);
        }
    }

    private boolean startNext() {
        Optional<BacktestQueue.Attempt> next = queue.take();
        next.ifPresent(attempt -> {
            running.incrementAndGet();
            executor.execute(() -> run(attempt));
        });
        return next.isPresent();
    }

    private void run(BacktestQueue.Attempt attempt) {
        try {
            work.run(attempt, () -> stopping).ifPresent(brought -> queue.done(attempt, brought));
        } catch (StoredBars.Unfit unfit) {
            queue.failed(attempt, String.valueOf(unfit.getMessage()));
        } catch (RuntimeException | LinkageError | StackOverflowError problem) {
            if (!stopping) {
                LOG.log(Level.ERROR, "backtest " + attempt.backtestId() + " failed", problem);
                queue.failed(attempt, problem.getClass().getSimpleName() + ": " + problem.getMessage());
            }
        } finally {
            running.decrementAndGet();
        }
    }
}
