package org.grekko.risk.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.grekko.risk.domain.metrics.AssetReturns;
import org.grekko.risk.domain.metrics.LedoitWolf;
import org.grekko.risk.domain.metrics.Matrix;

/** Estimates how assets move together from closes at the same times, with covariances shrunk as Ledoit and Wolf do. */
public final class RiskModelEstimate {
    /** With fewer common closes nothing is estimated. */
    public static final int LEAST_CLOSES = 30;

    private RiskModelEstimate() {}

    /**
     * Estimates.
     *
     * @param closes positive closes by time for each asset
     * @param barsPerDay how many bars make a day
     * @return a model of the assets that share enough times, those with the most closes first; the others stay assumed
     */
    public static RiskModel of(Map<String, Map<Instant, Double>> closes, double barsPerDay) {
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
            if (common.size() >= LEAST_CLOSES) {
                assets.add(asset);
                times = common;
            }
        }
        return assets.isEmpty() ? RiskModel.ASSUMED : model(closes, assets, times, barsPerDay);
    }

    private static RiskModel model(
            Map<String, Map<Instant, Double>> closes,
            List<String> assets,
            SortedSet<Instant> times,
            double barsPerDay) {
        double[][] series = new double[assets.size()][];
        Map<String, Integer> places = new HashMap<>();
        for (int asset = 0; asset < series.length; asset++) {
            Map<Instant, Double> known = of(closes, assets.get(asset));
            series[asset] = times.stream()
                    .mapToDouble(time -> known.getOrDefault(time, Double.NaN))
                    .toArray();
            places.put(assets.get(asset), asset);
        }
        Matrix ofBar = LedoitWolf.of(AssetReturns.ofCloses(series)).covariance();
        return new RiskModel(places, Matrix.of(ofBar.size(), (row, column) -> ofBar.at(row, column) * barsPerDay));
    }

    private static Map<Instant, Double> of(Map<String, Map<Instant, Double>> closes, String asset) {
        return closes.getOrDefault(asset, Map.of());
    }
}
