package org.grekko.backtest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.grekko.backtest.domain.BacktestConfig;
import org.grekko.market.Candle;
import org.grekko.market.Interval;
import org.grekko.market.TimeSeriesStore;
import org.grekko.market.domain.BarLength;
import org.grekko.market.domain.BarSeries;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/** Reads the bars of backtests from the time-series store. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class StoredBars {
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Duration NEXT = Duration.ofNanos(1_000);

    @Inject
    private TimeSeriesStore store;

    @Inject
    @ConfigProperty(name = "grekko.backtest.bars", defaultValue = "1000000")
    private int most;

    /** For the container, which fills the fields. */
    public StoredBars() {}

    StoredBars(TimeSeriesStore store, int most) {
        this.store = store;
        this.most = most;
    }

    /** The bars cannot be had; the message says why and is fit for a user. */
    public static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unfit(String message) {
            super(message);
        }
    }

    /** Where a market's bars are. */
    public record Place(String venue, AssetPair pair, Interval interval) {}

    /** Whether the store answers. */
    public boolean ready() {
        return store.ready();
    }

    /** Whether there is a bar of the market in the time. */
    public boolean any(Place place, @Nullable Instant from, @Nullable Instant to) {
        return !store.range(place.venue(), place.pair(), place.interval(), start(from), end(to), 1)
                .isEmpty();
    }

    /**
     * The bars of every pair of a backtest, in their order.
     *
     * @throws Unfit when a pair has none, or all together have more than a server takes at once
     */
    public List<BarSeries> read(String venue, BacktestConfig config) {
        List<Place> places = config.pairs().stream()
                .map(pair -> new Place(venue, pair, interval(config)))
                .toList();
        return read(places, config.from(), config.to());
    }

    /**
     * The bars of several markets, in their order.
     *
     * @param from bars that start earlier are left out; null for all
     * @param to bars that start then or later are left out; null for all
     * @throws Unfit when a market has none, or all together have more than a server takes at once
     */
    public List<BarSeries> read(List<Place> places, @Nullable Instant from, @Nullable Instant to) {
        List<BarSeries> all = new ArrayList<>();
        int left = most;
        for (Place place : places) {
            BarSeries bars = read(place, new Span(start(from), end(to)), left);
            if (bars.size() == 0) {
                throw new Unfit(
                        "there is no bar of " + place.pair() + " on " + place.venue() + " any more; import them again");
            }
            left -= bars.size();
            all.add(bars);
        }
        return all;
    }

    private record Span(Instant from, Instant to) {}

    /** The interval of a backtest, which is one of those that are stored. */
    static Interval interval(BacktestConfig config) {
        return interval(config.interval())
                .orElseThrow(() -> new IllegalArgumentException(
                        "no bars of " + config.interval().seconds() + " s are stored"));
    }

    /** The stored interval of that length; empty when none is. */
    static Optional<Interval> interval(BarLength length) {
        return Arrays.stream(Interval.values())
                .filter(each -> each.duration().toSeconds() == length.seconds())
                .findFirst();
    }

    /** The bars of one market; none when there are none any more. */
    public BarSeries read(Place place, @Nullable Instant from, @Nullable Instant to) {
        return read(place, new Span(start(from), end(to)), most);
    }

    private BarSeries read(Place place, Span span, int left) {
        Instant next = span.from();
        BarSeries.Builder builder = BarSeries.builder();
        int count = 0;
        while (true) {
            List<Candle> part = store.range(
                    place.venue(), place.pair(), place.interval(), next, span.to(), TimeSeriesStore.MAX_READ);
            count += part.size();
            if (count > left) {
                throw new Unfit("there are more than " + most + " bars, the most that a backtest here may have;"
                        + " take a shorter time, a longer interval or fewer pairs, or run ./grekko backtest");
            }
            part.forEach(builder::add);
            if (part.size() < TimeSeriesStore.MAX_READ) {
                return builder.build();
            }
            next = part.get(part.size() - 1).time().plus(NEXT);
        }
    }

    private static Instant start(@Nullable Instant from) {
        return from == null ? EARLIEST : from;
    }

    private static Instant end(@Nullable Instant to) {
        return to == null ? TimeSeriesStore.MAX_TIME : to;
    }
}
