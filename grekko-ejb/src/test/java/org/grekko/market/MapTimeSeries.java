package org.grekko.market;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.grekko.shared.AssetPair;

/** A store of candles in memory. */
public final class MapTimeSeries implements TimeSeriesStore {
    private final Map<List<Object>, NavigableMap<Instant, Candle>> series = new HashMap<>();

    @Override
    public synchronized void write(String venue, AssetPair pair, Interval interval, List<Candle> candles) {
        Map<Instant, Candle> target = of(venue, pair, interval);
        candles.forEach(candle -> target.put(candle.time(), candle));
    }

    @Override
    public synchronized List<Candle> range(
            String venue, AssetPair pair, Interval interval, Instant from, Instant toExclusive, int limit) {
        return of(venue, pair, interval).subMap(from, toExclusive).values().stream()
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Candle> latestBefore(
            String venue, AssetPair pair, Interval interval, Instant toExclusive, int count) {
        List<Candle> all =
                new ArrayList<>(of(venue, pair, interval).headMap(toExclusive).values());
        return all.subList(Math.max(0, all.size() - count), all.size());
    }

    @Override
    public boolean ready() {
        return true;
    }

    private NavigableMap<Instant, Candle> of(String venue, AssetPair pair, Interval interval) {
        return series.computeIfAbsent(List.of(venue, pair, interval), key -> new TreeMap<>());
    }
}
