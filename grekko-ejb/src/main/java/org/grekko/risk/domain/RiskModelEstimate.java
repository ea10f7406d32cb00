package org.grekko.risk.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        return CommonCloses.of(closes, LEAST_CLOSES)
                .map(common -> model(common, barsPerDay))
                .orElse(RiskModel.ASSUMED);
    }

    private static RiskModel model(CommonCloses common, double barsPerDay) {
        List<String> assets = common.assets();
        Map<String, Integer> places = new HashMap<>();
        assets.forEach(asset -> places.put(asset, places.size()));
        Matrix ofBar = LedoitWolf.of(common.returns(assets)).covariance();
        return new RiskModel(places, Matrix.of(ofBar.size(), (row, column) -> ofBar.at(row, column) * barsPerDay));
    }
}
