package org.grekko.market.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.grekko.market.BarClosed;
import org.grekko.market.Candle;
import org.grekko.market.Interval;
import org.grekko.market.domain.PairTick.VenueTick;
import org.grekko.shared.AssetPair;

/**
 * A market that is made up: the same pairs and seed give the same prices, trades, books and candles. Each pair
 * has dice of its own. Not safe for several threads.
 */
public final class MarketSimulation {
    /** The time from one step to the next. */
    public static final Duration STEP = Duration.ofMillis(60_000 / PriceProcess.STEPS_PER_MINUTE);
    /** The lengths of candle that are built. */
    public static final List<Interval> INTERVALS = List.of(Interval.S5, Interval.M1);

    private final List<PairSimulation> pairs = new ArrayList<>();
    private final SimulatedBooks books;
    private final Map<Series, CandleBuilder> candles = new HashMap<>();

    private record Series(String venue, AssetPair pair, Interval interval) {}

    /**
     * One step of the whole market.
     *
     * @param ticks one a pair
     * @param closed the candles that the step closed
     */
    public record Step(List<PairTick> ticks, List<BarClosed> closed) {
        public Step {
            ticks = List.copyOf(ticks);
            closed = List.copyOf(closed);
        }
    }

    /**
     * Makes a market.
     *
     * @param terms its pairs with the prices to start from
     * @param seed the seed of its dice
     */
    public MarketSimulation(List<SimulatedPair> terms, long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        for (SimulatedPair each : terms) {
            pairs.add(new PairSimulation(each, dice.split()));
        }
        books = new SimulatedBooks(dice.split());
    }

    /** Moves the market on by {@link #STEP} and counts the new prices as those of the given time. */
    public Step step(Instant at) {
        List<PairTick> ticks = new ArrayList<>();
        List<BarClosed> closed = new ArrayList<>();
        for (PairSimulation pair : pairs) {
            PairTick tick = pair.step();
            ticks.add(tick);
            for (VenueTick venue : tick.venues()) {
                for (Interval interval : INTERVALS) {
                    close(tick, venue, interval, at, closed);
                }
            }
        }
        return new Step(ticks, closed);
    }

    /** The books that stand behind the last step; 15 levels a side. */
    public SimulatedBooks books() {
        return books;
    }

    private void close(PairTick tick, VenueTick venue, Interval interval, Instant at, List<BarClosed> closed) {
        AssetPair pair = tick.terms().pair();
        CandleBuilder builder = candles.computeIfAbsent(
                new Series(venue.venue(), pair, interval), series -> new CandleBuilder(interval));
        double price = tick.terms().roundPrice(venue.mid());
        builder.add(at, price, venue.volume())
                .map(MarketSimulation::tidy)
                .ifPresent(candle -> closed.add(new BarClosed(venue.venue(), pair, interval, candle)));
    }

    /** Volumes are sums of doubles; eight decimals are what was meant. */
    private static Candle tidy(Candle candle) {
        double volume = Math.round(candle.volume() * 1e8) / 1e8;
        return new Candle(candle.time(), candle.open(), candle.high(), candle.low(), candle.close(), volume);
    }
}
