package org.grekko.trading;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that carry orders to their venues: an order never waits behind one whose venue is slow. The container's
 * own executor would copy the caller's whole context for every order. When all are busy, whoever brings an order
 * carries it.
 */
final class Carriers implements Executor, AutoCloseable {
    private static final Logger LOG = System.getLogger(Carriers.class.getName());
    private static final int MOST = 256;
    private static final long IDLE_SECONDS = 60;

    private final ThreadPoolExecutor threads;

    Carriers(ThreadFactory factory) {
        threads = new ThreadPoolExecutor(
                0,
                MOST,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                factory,
                new ThreadPoolExecutor.CallerRunsPolicy());
    }

    @Override
    public void execute(Runnable errand) {
        threads.execute(() -> carried(errand));
    }

    private static void carried(Runnable errand) {
        try {
            errand.run();
        } catch (RuntimeException problem) {
            LOG.log(
                    Level.ERROR,
                    "an order could not be carried; the venue is asked about it at the next sweep",
                    problem);
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
