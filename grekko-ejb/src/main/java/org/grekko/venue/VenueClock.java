package org.grekko.venue;

import java.time.Duration;
import java.time.Instant;
import org.grekko.shared.Clock;

/** The venue's time: ours plus the offset that was last measured. */
public final class VenueClock {
    private final Clock clock;
    private volatile Duration offset = Duration.ZERO;
    private long lastNonce;

    /** A clock that trusts ours until it is told better. */
    public VenueClock(Clock clock) {
        this.clock = clock;
    }

    /** The present time of the venue. */
    public Instant now() {
        return clock.now().plus(offset);
    }

    /** The present time of this server, against which the venue's is measured. */
    public Instant ours() {
        return clock.now();
    }

    /** Milliseconds since 1970 at the venue. */
    public long millis() {
        return now().toEpochMilli();
    }

    /** Milliseconds since 1970, but always more than the time before. */
    public synchronized long risingMillis() {
        lastNonce = Math.max(lastNonce + 1, clock.now().toEpochMilli());
        return lastNonce;
    }

    /** The venue's clock minus ours. */
    public Duration offset() {
        return offset;
    }

    /**
     * Takes the venue's time from an answer. Half of the round trip is taken for the way back.
     *
     * @param venueTime what the venue said
     * @param sent our time when the question left
     * @param received our time when the answer came
     */
    public void measured(Instant venueTime, Instant sent, Instant received) {
        Duration half = Duration.between(sent, received).dividedBy(2);
        offset = Duration.between(sent.plus(half), venueTime);
    }
}
