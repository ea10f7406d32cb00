package org.grekko.venue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * What a venue lets an address or account spend: weighted requests over several sliding windows, shared by all callers.
 * Cancels may use all of it, orders nine tenths, reads seven.
 */
public final class RateBudget {
    private final List<Window> windows;
    private final LongSupplier nanos;
    private long bannedUntil = Long.MIN_VALUE;

    /**
     * A limit of the venue.
     *
     * @param name its name, as requests and answers refer to it
     * @param limit the most weight within the window
     * @param length of the window
     */
    public record Limit(String name, long limit, Duration length) {}

    /**
     * How much of a limit is used.
     *
     * @param used weight within the window
     * @param limit the most
     */
    public record Use(long used, long limit) {}

    /**
     * A budget.
     *
     * @param limits what the venue allows
     * @param nanos a clock of nanoseconds, as {@link System#nanoTime}
     */
    public RateBudget(List<Limit> limits, LongSupplier nanos) {
        this.windows = limits.stream().map(Window::new).toList();
        this.nanos = nanos;
    }

    /**
     * Takes weight from every window of that kind, all or nothing.
     *
     * @param costs weight by the name of the limit; limits that are not named are not touched
     * @param priority who asks
     * @return 0 when it was taken, else the nanoseconds after which to try again
     */
    public synchronized long take(Map<String, Integer> costs, Priority priority) {
        long now = nanos.getAsLong();
        long wait = Math.max(0, bannedUntil == Long.MIN_VALUE ? 0 : bannedUntil - now);
        for (Window window : windows) {
            Integer cost = costs.get(window.limit.name());
            if (cost != null) {
                wait = Math.max(wait, window.wait(now, cost, priority));
            }
        }
        if (wait > 0) {
            return wait;
        }
        for (Window window : windows) {
            Integer cost = costs.get(window.limit.name());
            if (cost != null) {
                window.add(now, cost);
            }
        }
        return 0;
    }

    /** The venue itself says how much of a limit is used; the larger figure counts. */
    public synchronized void observed(String limit, long used) {
        long now = nanos.getAsLong();
        for (Window window : windows) {
            if (window.limit.name().equals(limit)) {
                window.add(now, Math.max(0, used - window.used(now)));
            }
        }
    }

    /** The venue asks for silence: nothing goes out for so long. */
    public synchronized void ban(Duration length) {
        bannedUntil = Math.max(bannedUntil, nanos.getAsLong() + length.toNanos());
    }

    /** How long the venue wants silence still; zero when it does not. */
    public synchronized Duration banned() {
        return bannedUntil == Long.MIN_VALUE
                ? Duration.ZERO
                : Duration.ofNanos(Math.max(0, bannedUntil - nanos.getAsLong()));
    }

    /** How much is used, by the name of the limit. */
    public synchronized Map<String, Use> use() {
        long now = nanos.getAsLong();
        Map<String, Use> use = new TreeMap<>();
        for (Window window : windows) {
            use.put(window.limit.name(), new Use(window.used(now), window.limit.limit()));
        }
        return use;
    }

    /** A sliding window of twenty slots; a slot counts until the whole of it has left the window. */
    private static final class Window {
        private static final int SLOTS = 20;

        private final Limit limit;
        private final long slotNanos;
        private final long[] used = new long[SLOTS + 1];
        private final long[] slotOf = new long[SLOTS + 1];

        Window(Limit limit) {
            this.limit = limit;
            this.slotNanos = Math.max(1, limit.length().toNanos() / SLOTS);
            Arrays.fill(slotOf, Long.MIN_VALUE);
        }

        long used(long now) {
            long current = Math.floorDiv(now, slotNanos);
            long sum = 0;
            for (int i = 0; i <= SLOTS; i++) {
                if (slotOf[i] != Long.MIN_VALUE && current - slotOf[i] <= SLOTS) {
                    sum += used[i];
                }
            }
            return sum;
        }

        void add(long now, long cost) {
            long current = Math.floorDiv(now, slotNanos);
            int at = Math.floorMod(current, SLOTS + 1);
            if (slotOf[at] != current) {
                slotOf[at] = current;
                used[at] = 0;
            }
            used[at] += cost;
        }

        long wait(long now, long cost, Priority priority) {
            long allowed = (long) Math.floor(limit.limit() * priority.share());
            if (used(now) + cost <= Math.max(allowed, 1)) {
                return 0;
            }
            long next = (Math.floorDiv(now, slotNanos) + 1) * slotNanos - now;
            return Math.max(1, next);
        }
    }
}
