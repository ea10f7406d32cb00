package org.grekko.ops.domain;

import java.time.Duration;
import java.time.Instant;

/** So many at once, and one more each time a period has gone by. Not safe for threads. */
public final class TokenBucket {
    private final int most;
    private final Duration period;
    private int tokens;
    private Instant since;

    /**
     * A full bucket.
     *
     * @param most how many at once, 1 or more
     * @param period after which there is one more
     * @param now the time
     */
    public TokenBucket(int most, Duration period, Instant now) {
        if (most < 1 || period.isZero() || period.isNegative()) {
            throw new IllegalArgumentException("a bucket needs room for a token and a period");
        }
        this.most = most;
        this.period = period;
        this.tokens = most;
        this.since = now;
    }

    /** How many may be taken now. */
    public int available(Instant now) {
        long gone = now.isAfter(since) ? Duration.between(since, now).dividedBy(period) : 0;
        if (gone > 0) {
            tokens = (int) Math.min(most, tokens + gone);
            since = since.plus(period.multipliedBy(gone));
        }
        return tokens;
    }

    /** Takes one; false when there is none. */
    public boolean take(Instant now) {
        if (available(now) == 0) {
            return false;
        }
        if (tokens == most) {
            since = now;
        }
        tokens--;
        return true;
    }
}
