package org.grekko.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes whoever waits for committed events: one word is enough for many commits. */
@ApplicationScoped
public class Nudges {
    private final Semaphore told = new Semaphore(0);

    /** Events have been committed; returns at once. */
    public void tell() {
        if (told.availablePermits() == 0) {
            told.release();
        }
    }

    /**
     * Waits until events have been committed since the last wait ended, but not longer than that.
     *
     * @throws InterruptedException when the thread is to end
     */
    public void await(Duration longest) throws InterruptedException {
        if (told.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            told.drainPermits();
        }
    }

    /** Whether events have been committed since the last wait ended. */
    public boolean waiting() {
        return told.availablePermits() > 0;
    }
}
