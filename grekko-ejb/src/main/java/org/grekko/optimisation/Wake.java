package org.grekko.optimisation;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes one who waits for news; one word is enough for much of it. */
public final class Wake {
    private final Semaphore told = new Semaphore(0);

    /** There is news; returns at once. */
    public void tell() {
        if (told.availablePermits() == 0) {
            told.release();
        }
    }

    /**
     * Waits for news since the last wait ended, but not longer than that.
     *
     * @throws InterruptedException when the thread is to end
     */
    public void await(Duration longest) throws InterruptedException {
        if (told.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            told.drainPermits();
        }
    }
}
