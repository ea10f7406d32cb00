package org.grekko.trading;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grekko.market.Candle;
import org.grekko.market.Interval;
import org.grekko.market.TimeSeriesStore;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/**
 * Walks the stored bars of several pairs in time order, all bars with the same start together. Holds at
 * most one page of bars per pair.
 */
final class BarCursor {
    private static final int PAGE = 5_000;

    private final TimeSeriesStore store;
    private final Range range;
    private final SortedMap<AssetPair, Lane> lanes = new TreeMap<>();

    /** Which bars. */
    record Range(String venue, List<AssetPair> pairs, Interval interval, Instant from, Instant to) {
        Range from(Instant later) {
            return new Range(venue, pairs, interval, later, to);
        }
    }

    private static final class Lane {
        private final Deque<Candle> bars = new ArrayDeque<>();
        private Instant next;

        private Lane(Instant next) {
            this.next = next;
        }
    }

    BarCursor(TimeSeriesStore store, Range range) {
        this.store = store;
        this.range = range;
        range.pairs().forEach(pair -> lanes.put(pair, new Lane(range.from())));
    }

    /** Start of the next bars, or null at the end. */
    @Nullable
    Instant peek() {
        Instant first = null;
        for (AssetPair pair : range.pairs()) {
            Candle head = head(pair);
            if (head != null && (first == null || head.time().isBefore(first))) {
                first = head.time();
            }
        }
        return first;
    }

    /** The bars that start at the instant that peek gave. */
    SortedMap<AssetPair, Candle> take(Instant start) {
        SortedMap<AssetPair, Candle> bars = new TreeMap<>();
        lanes.forEach((pair, lane) -> {
            Candle head = head(pair);
            if (head != null && head.time().equals(start)) {
                bars.put(pair, lane.bars.remove());
            }
        });
        return bars;
    }

    private @Nullable Candle head(AssetPair pair) {
        Lane lane = lanes.get(pair);
        if (lane == null) {
            return null;
        }
        if (lane.bars.isEmpty() && lane.next.isBefore(range.to())) {
            List<Candle> page = store.range(range.venue(), pair, range.interval(), lane.next, range.to(), PAGE);
            lane.bars.addAll(page);
            lane.next =
                    page.size() < PAGE ? range.to() : page.get(PAGE - 1).time().plusNanos(1_000);
        }
        return lane.bars.peek();
    }
}
