package org.grekko.shared;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * The right of way of halts in this process. While somebody halts trading, work that can wait a moment stands aside: the
 * market's frames wait in their sockets, events wait for their seals. A halt has it for a short time only, so that one
 * which waits for a venue holds nobody up.
 */
public final class RightOfWay {
    private static final RightOfWay HALTS = new RightOfWay(Duration.ofMillis(250));
    private static final long LOOK_NANOS = 200_000;

    private final long longestNanos;
    private final Set<Thread> halting = ConcurrentHashMap.newKeySet();
    private volatile long until;

    /** A right of way that ends that long after a halt has begun, if not with the halt itself. */
    RightOfWay(Duration longest) {
        longestNanos = longest.toNanos();
    }

    /** The one of this process. */
    public static RightOfWay ofHalts() {
        return HALTS;
    }

    /** Does a halt on this thread, before everything that can wait; returns what it answers. */
    public <T> T first(Supplier<T> halt) {
        until = System.nanoTime() + longestNanos;
        halting.add(Thread.currentThread());
        try {
            return halt.get();
        } finally {
            halting.remove(Thread.currentThread());
        }
    }

    /** Whether this thread halts trading just now. */
    public boolean mine() {
        return halting.contains(Thread.currentThread());
    }

    /** Returns when no halt has the right of way any more; at once for a thread that halts, or is interrupted. */
    public void giveWay() {
        while (!halting.isEmpty()
                && !mine()
                && until - System.nanoTime() > 0
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }
}
