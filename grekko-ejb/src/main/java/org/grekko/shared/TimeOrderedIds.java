package org.grekko.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Identifiers that begin with the time: UUID version 7 (RFC 9562, 5.7), whose twelve bits after the milliseconds hold the
 * fraction of the millisecond (6.2, method 3); 62 bits are random. Rows that come one after the other lie side by side in
 * an index, so that a commit writes few pages.
 */
@ApplicationScoped
public class TimeOrderedIds implements Ids {
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long RANDOM = 0x3FFF_FFFF_FFFF_FFFFL;
    private static final long MICROS_IN_A_MILLI = 1_000;
    private static final int FRACTIONS = 4_096;

    private final SecureRandom dice = new SecureRandom();
    private final Clock clock;

    /** Identifiers by that clock. */
    @Inject
    public TimeOrderedIds(Clock clock) {
        this.clock = clock;
    }

    /** For the container's proxy only. */
    protected TimeOrderedIds() {
        this(Instant::now);
    }

    @Override
    public UUID next() {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, clock.now());
        long fraction = micros % MICROS_IN_A_MILLI * FRACTIONS / MICROS_IN_A_MILLI;
        long high = (micros / MICROS_IN_A_MILLI) << 16 | VERSION | fraction;
        return new UUID(high, VARIANT | (dice.nextLong() & RANDOM));
    }
}
