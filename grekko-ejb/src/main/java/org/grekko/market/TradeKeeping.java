package org.grekko.market;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.grekko.shared.Clock;

/**
 * Stores the trades that venues name, in one batch a second, and drops whole days of them after
 * {@code grekko.trades.days} days. At most {@value #MOST} trades wait for the store; further ones are lost and counted
 * in the log. Trades of the simulated market have no names and are not kept.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class TradeKeeping {
    static final int MOST = 200_000;

    private static final Logger LOG = System.getLogger(TradeKeeping.class.getName());

    private final BlockingQueue<Trade> waiting = new ArrayBlockingQueue<>(MOST);
    private final AtomicLong lost = new AtomicLong();
    private final List<Future<?>> tasks = new ArrayList<>();
    private AutoCloseable subscription;

    @Inject
    private TradeStore store;

    @Inject
    private MarketHub hub;

    @Inject
    private Clock clock;

    @Resource
    private ManagedScheduledExecutorService timer;

    @Inject
    @ConfigProperty(name = "grekko.trades.days", defaultValue = "7")
    private int days;

    @PostConstruct
    void begin() {
        if (store.keepsTrades() && days > 0) {
            subscription = hub.subscribe(new MarketListener() {
                @Override
                public void trade(Trade trade) {
                    take(trade);
                }
            });
            tasks.add(timer.scheduleWithFixedDelay(this::store, 1, 1, TimeUnit.SECONDS));
            tasks.add(timer.scheduleWithFixedDelay(this::drop, 1, 60, TimeUnit.MINUTES));
        } else {
            subscription = () -> {};
        }
    }

    private void take(Trade trade) {
        if (!trade.id().isEmpty() && !waiting.offer(trade)) {
            long count = lost.incrementAndGet();
            if (count % MOST == 1) {
                LOG.log(Level.ERROR, "the time series is too slow: {0} trades were not kept", count);
            }
        }
    }

    private void store() {
        List<Trade> batch = new ArrayList<>();
        waiting.drainTo(batch);
        try {
            store.writeTrades(batch);
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, batch.size() + " trades could not be stored", failure);
        }
    }

    private void drop() {
        new Retention("trades", days, clock).drop(store::dropTrades);
    }

    @PreDestroy
    void stop() {
        tasks.forEach(task -> task.cancel(false));
        MarketHub.end(subscription);
        store();
    }
}
