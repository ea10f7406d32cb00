package org.grekko.portfolio;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a portfolio held before a period, how much of everything came and went in it, and what it held at its end.
 *
 * @param from start, inclusive; null for the beginning
 * @param to end, exclusive; null for the present
 * @param lines one for each venue and asset, by venue and asset
 * @param proven whether opening + change = closing in every line, each of the three summed from the entries by itself
 */
public record Statement(@Nullable Instant from, @Nullable Instant to, List<Line> lines, boolean proven) {
    /**
     * One asset on one venue; a contract on margin stands by the name of its pair.
     *
     * @param venue where it is held
     * @param asset what is held
     * @param opening before the period
     * @param change the sum of the period's entries
     * @param closing at the end of the period
     */
    public record Line(String venue, String asset, BigDecimal opening, BigDecimal change, BigDecimal closing) {}
}
