package org.grekko.portfolio;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.grekko.portfolio.domain.Marks;
import org.jspecify.annotations.Nullable;

/**
 * The value of a portfolio, and what is behind it.
 *
 * @param at when
 * @param nav in base currency
 * @param marksText the prices behind it as text; null where they were not kept
 * @param bookedBefore of what has the same time, only what has a smaller id was booked before it; null when unknown
 */
public record ValuedAt(Instant at, BigDecimal nav, @Nullable String marksText, @Nullable UUID bookedBefore) {
    /** The prices behind it; null where they were not kept. */
    public @Nullable Marks marks() {
        return marksText == null ? null : Marks.of(marksText);
    }

    /** Whether what was booked with that id at that time is part of this value. */
    public boolean has(Instant booked, UUID id) {
        if (!booked.equals(at)) {
            return booked.isBefore(at);
        }
        return bookedBefore == null || precedes(id, bookedBefore);
    }

    private static boolean precedes(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high < 0
                || (high == 0
                        && Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits()) < 0);
    }
}
