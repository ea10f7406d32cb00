package org.grekko.market;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Takes closed candles from the thread of a feed, stores them in batches on another and tells the hub, in
 * order. It holds at most {@value #CAPACITY} candles; when the store falls behind so far, further ones are
 * dropped and the log says so. A candle that cannot be stored is still told: the market goes on.
 */
final class BarQueue {
    /** How many candles may wait. */
    static final int CAPACITY = 10_000;

    private static final System.Logger LOG = System.getLogger(BarQueue.class.getName());

    private final BlockingQueue<BarClosed> waiting = new ArrayBlockingQueue<>(CAPACITY);
    private final AtomicBoolean draining = new AtomicBoolean();
    private final TimeSeriesStore store;
    private final MarketHub hub;
    private final Executor executor;

    BarQueue(TimeSeriesStore store, MarketHub hub, Executor executor) {
        this.store = store;
        this.hub = hub;
        this.executor = executor;
    }

    /** Adds candles and returns at once. */
    void add(List<BarClosed> bars) {
        int dropped = 0;
        for (BarClosed bar : bars) {
            dropped += waiting.offer(bar) ? 0 : 1;
        }
        if (dropped > 0) {
            LOG.log(System.Logger.Level.ERROR, "the time series is too slow: " + dropped + " candles were dropped");
        }
        wake();
    }

    /** How many candles wait. */
    int waiting() {
        return waiting.size();
    }

    private void wake() {
        if (!waiting.isEmpty() && draining.compareAndSet(false, true)) {
            try {
                executor.execute(this::drain);
            } catch (RejectedExecutionException stopping) {
                draining.set(false);
            }
        }
    }

    private void drain() {
        try {
            List<BarClosed> batch = new ArrayList<>();
            while (waiting.drainTo(batch) > 0) {
                store(batch);
                batch.forEach(hub::onBar);
                batch.clear();
            }
        } finally {
            draining.set(false);
        }
        wake();
    }

    private void store(List<BarClosed> batch) {
        try {
            store.writeAll(batch);
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, batch.size() + " candles could not be stored", failure);
        }
    }
}
