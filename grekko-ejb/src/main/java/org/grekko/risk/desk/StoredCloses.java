package org.grekko.risk.desk;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.grekko.market.Candle;
import org.grekko.market.Instrument;
import org.grekko.market.Interval;
import org.grekko.market.MarketService;
import org.grekko.market.TimeSeriesStore;
import org.grekko.risk.domain.Exposures;
import org.grekko.shared.Clock;

/**
 * Closes of assets out of stored bars. An asset's are those of the pair and venue with the most bars, priced in the base
 * currency before any other money. The latest are kept for a minute, of at most 256 assets and intervals.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class StoredCloses {
    private static final int BARS = 500;
    private static final int MOST = 256;

    private final Recent<Key, Map<Instant, Double>> recent = new Recent<>(MOST, Duration.ofMinutes(1));

    @EJB
    private MarketService market;

    @Inject
    private TimeSeriesStore store;

    @Inject
    private Clock clock;

    private record Key(String asset, String currency, Interval interval) {}

    private interface Reading {
        List<Candle> of(Instrument instrument);
    }

    /** The latest closes of assets, at most 500 of each; an asset without any is not in the answer. */
    public Map<String, Map<Instant, Double>> latest(Collection<String> assets, String currency, Interval interval) {
        Map<String, Map<Instant, Double>> all = new HashMap<>();
        for (String asset : assets) {
            Map<Instant, Double> closes = recent.of(
                    new Key(asset, currency, interval),
                    clock.now(),
                    () -> longest(asset, currency, each -> store.latest(each.venue(), each.pair(), interval, BARS)));
            if (!closes.isEmpty()) {
                all.put(asset, closes);
            }
        }
        return all;
    }

    /** The closes of an asset between two times, the end not included; empty when there is none. */
    public Map<Instant, Double> between(String asset, String currency, Interval interval, Instant from, Instant to) {
        return longest(
                asset,
                currency,
                each -> store.range(each.venue(), each.pair(), interval, from, to, TimeSeriesStore.MAX_READ));
    }

    private Map<Instant, Double> longest(String asset, String currency, Reading reading) {
        Map<Instant, Double> best = Map.of();
        boolean exact = false;
        for (Instrument each : market.instruments()) {
            boolean same = each.pair().quote().equals(currency);
            boolean money = !Exposures.crypto(each.pair().quote());
            if (!each.pair().base().equals(asset) || !money || (exact && !same)) {
                continue;
            }
            Map<Instant, Double> found = closes(reading.of(each));
            boolean better = (same && !exact) ? !found.isEmpty() : (found.size() > best.size());
            if (better) {
                best = found;
                exact = same;
            }
        }
        return best;
    }

    private static Map<Instant, Double> closes(List<Candle> candles) {
        Map<Instant, Double> closes = new HashMap<>();
        for (Candle candle : candles) {
            if (candle.close() > 0) {
                closes.put(candle.time(), candle.close());
            }
        }
        return closes;
    }
}
