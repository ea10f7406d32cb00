package org.grekko.risk.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.grekko.risk.domain.metrics.AssetReturns;

/** Closes of several assets at the times that all of them share. */
public final class CommonCloses {
    private final Map<String, Map<Instant, Double>> closes;
    private final List<String> assets;
    private final List<Instant> times;

    private CommonCloses(Map<String, Map<Instant, Double>> closes, List<String> assets, List<Instant> times) {
        this.closes = closes;
        this.assets = assets;
        this.times = times;
    }

    /**
     * Takes the assets that share enough times, those with the most closes first; one that would leave too few is left out.
     *
     * @param closes positive closes by time for each asset
     * @param least how many times there must be, 2 or more
     * @return empty when no asset has as many
     */
    public static Optional<CommonCloses> of(Map<String, Map<Instant, Double>> closes, int least) {
        List<String> assets = new ArrayList<>();
        TreeSet<Instant> times = new TreeSet<>();
        List<String> longest = closes.keySet().stream()
                .sorted(Comparator.<String>comparingInt(
                                asset -> -of(closes, asset).size())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        for (String asset : longest) {
            TreeSet<Instant> common = new TreeSet<>(of(closes, asset).keySet());
            if (!assets.isEmpty()) {
                common.retainAll(times);
            }
            if (common.size() >= least) {
                assets.add(asset);
                times = common;
            }
        }
        return assets.isEmpty()
                ? Optional.empty()
                : Optional.of(new CommonCloses(closes, List.copyOf(assets), List.copyOf(times)));
    }

    /** The assets, those with the most closes first. */
    public List<String> assets() {
        return assets;
    }

    /** The times that all share, ascending. */
    public List<Instant> times() {
        return times;
    }

    /** The returns from close to close of some of the assets, in that order. */
    public AssetReturns returns(List<String> order) {
        double[][] series = new double[order.size()][];
        for (int asset = 0; asset < series.length; asset++) {
            Map<Instant, Double> known = of(closes, order.get(asset));
            series[asset] = times.stream()
                    .mapToDouble(time -> known.getOrDefault(time, Double.NaN))
                    .toArray();
        }
        return AssetReturns.ofCloses(series);
    }

    private static Map<Instant, Double> of(Map<String, Map<Instant, Double>> closes, String asset) {
        return closes.getOrDefault(asset, Map.of());
    }
}
