package org.grekko.market.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.grekko.market.Candle;
import org.grekko.market.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Builds candles of one length from prices as they come. An interval without a price makes no candle. Not safe
 * for several threads.
 */
public final class CandleBuilder {
    private final UnaryOperator<Instant> floor;
    private @Nullable Instant start;
    private double open;
    private double high;
    private double low;
    private double close;
    private double volume;

    /**
     * Makes a builder.
     *
     * @param interval the length of its candles
     */
    public CandleBuilder(Interval interval) {
        floor = interval::floor;
    }

    /**
     * Makes a builder.
     *
     * @param length the length of its candles
     */
    public CandleBuilder(BarLength length) {
        floor = length::floor;
    }

    /**
     * Adds a price.
     *
     * @param at its time; one before the current interval counts into the current interval
     * @param price in the quote asset, positive
     * @param traded quantity traded since the price before, in the base asset, zero or positive
     * @return the candle that this price closes because it belongs to a later interval
     */
    public Optional<Candle> add(Instant at, double price, double traded) {
        Instant begin = floor.apply(at);
        Instant current = start;
        if (current != null && !begin.isAfter(current)) {
            high = Math.max(high, price);
            low = Math.min(low, price);
            close = price;
            volume += traded;
            return Optional.empty();
        }
        Optional<Candle> closed = running();
        start = begin;
        open = price;
        high = price;
        low = price;
        close = price;
        volume = traded;
        return closed;
    }

    /** The candle of the current interval as it stands; empty before the first price. */
    public Optional<Candle> running() {
        Instant current = start;
        return current == null ? Optional.empty() : Optional.of(new Candle(current, open, high, low, close, volume));
    }
}
