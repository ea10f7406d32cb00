package org.grekko.rebalance.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A session against its twin.
 *
 * @param from the first boundary that is compared; null when none is
 * @param to the boundary at which the last comparison ends; null when there is none
 * @param rows one for each boundary and market in which either traded
 * @param gap by how much the session's NAV moved otherwise than the engine's, boundary by boundary, in all
 * @param residual what of the gap the rows do not explain: money or assets that came or went otherwise
 */
public record TwinReport(
        @Nullable Instant from, @Nullable Instant to, List<TwinRow> rows, BigDecimal gap, BigDecimal residual) {
    public TwinReport {
        rows = List.copyOf(rows);
    }

    /** One column over all rows. */
    public BigDecimal sum(Function<TwinRow, BigDecimal> column) {
        return rows.stream().map(column).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
