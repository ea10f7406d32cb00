package org.grekko.rebalance.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A boundary as it is kept: what went in, what was decided, what was submitted, what was executed.
 *
 * @param boundary when
 * @param inputs what went in
 * @param outcome what was decided; null when no bar had ended, so that nothing was
 * @param quotes the price of each market when orders were first submitted; 0 for none
 * @param nav NAV at those prices, by which orders are sized; null before
 * @param submitted the orders
 * @param filled what was executed of them, at most one for each market
 */
public record BoundaryRecord(
        Instant boundary,
        BoundaryInputs inputs,
        @Nullable BoundaryOutcome outcome,
        List<BigDecimal> quotes,
        @Nullable BigDecimal nav,
        List<Submitted> submitted,
        List<Filled> filled) {
    public BoundaryRecord {
        quotes = List.copyOf(quotes);
        submitted = List.copyOf(submitted);
        filled = List.copyOf(filled);
    }

    /** A boundary that was decided and not yet traded. */
    public static BoundaryRecord decided(Instant boundary, BoundaryInputs inputs, @Nullable BoundaryOutcome outcome) {
        return new BoundaryRecord(boundary, inputs, outcome, List.of(), null, List.of(), List.of());
    }

    /** With prices and NAV by which orders are sized. */
    public BoundaryRecord quoted(List<BigDecimal> prices, BigDecimal value) {
        return new BoundaryRecord(boundary, inputs, outcome, prices, value, submitted, filled);
    }

    /** With these orders. */
    public BoundaryRecord with(List<Submitted> orders) {
        return new BoundaryRecord(boundary, inputs, outcome, quotes, nav, orders, filled);
    }

    /** With what was executed. */
    public BoundaryRecord executed(List<Filled> executed) {
        return new BoundaryRecord(boundary, inputs, outcome, quotes, nav, submitted, executed);
    }

    /** The order of a market; empty when none was submitted. */
    public Optional<Submitted> submitted(int market) {
        return submitted.stream().filter(each -> each.market() == market).findFirst();
    }

    /** What was executed in a market; empty for nothing. */
    public Optional<Filled> filled(int market) {
        return filled.stream().filter(each -> each.market() == market).findFirst();
    }

    /** For each market, whether its order still waits to be submitted. */
    public List<Boolean> left() {
        if (outcome == null) {
            return inputs.waiting();
        }
        List<Boolean> orders = outcome.orders();
        return IntStream.range(0, orders.size())
                .mapToObj(i -> orders.get(i) && !settled(i))
                .toList();
    }

    /** An order is settled when it was submitted, or when its market was open and there was nothing to trade. */
    private boolean settled(int market) {
        return submitted(market).isPresent()
                || (!quotes.isEmpty() && quotes.get(market).signum() > 0);
    }
}
