package org.grekko.optimisation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import org.grekko.optimisation.domain.Workers;

/** Workers that are threads of their own, until closed. */
public final class WorkerThreads implements Workers, AutoCloseable {
    private final ExecutorService threads;

    /** So many threads, 1 or more. */
    public WorkerThreads(int count) {
        threads = Executors.newFixedThreadPool(count);
    }

    /** So many threads of that kind, 1 or more. */
    WorkerThreads(int count, ThreadFactory kind) {
        threads = Executors.newFixedThreadPool(count, kind);
    }

    @Override
    public <T> List<T> all(List<Callable<T>> work) {
        try {
            List<T> done = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(work)) {
                done.add(each.get());
            }
            return done;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the search was interrupted", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a trial has failed: " + failed.getCause(), failed.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
