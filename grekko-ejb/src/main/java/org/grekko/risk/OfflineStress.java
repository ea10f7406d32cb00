package org.grekko.risk;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.grekko.market.domain.BarSeries;
import org.grekko.risk.desk.PortfolioRisks;
import org.grekko.risk.desk.RecordedEpisodes;
import org.grekko.risk.domain.desk.Holding;
import org.grekko.risk.domain.metrics.AssetReturns;
import org.grekko.risk.domain.metrics.RiskMetrics;
import org.grekko.risk.domain.stress.CustomShocks;
import org.grekko.risk.domain.stress.Episode;
import org.grekko.risk.domain.stress.EpisodeShocks;
import org.grekko.risk.domain.stress.StressResult;
import org.grekko.shared.AssetPair;

/** Puts a portfolio of weights under the shocks of the risk desk, measured from files of bars where these reach. */
final class OfflineStress {
    private final List<AssetPair> pairs;
    private final List<BarSeries> bars;
    private final Map<String, Double> betas;

    /**
     * Over files.
     *
     * @param pairs the pairs
     * @param bars all bars of each
     * @param returns the returns that betas are estimated from, in the order of the pairs
     */
    OfflineStress(List<AssetPair> pairs, List<BarSeries> bars, AssetReturns returns) {
        this.pairs = pairs;
        this.bars = bars;
        this.betas = betas(pairs, returns);
    }

    /** What every episode and these shocks do to a portfolio worth 1. */
    List<StressResult> of(double[] weights, List<CustomShocks> shocks) {
        List<Holding> held = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] != 0) {
                held.add(new Holding(pairs.get(i), BigDecimal.valueOf(weights[i]), BigDecimal.ZERO));
            }
        }
        List<StressResult> results = new ArrayList<>();
        for (Episode episode : Episode.values()) {
            results.add(StressResult.of(
                    EpisodeShocks.of(
                            episode,
                            RecordedEpisodes.of(episode),
                            PortfolioRisks.MARKET,
                            asset -> within(episode, asset),
                            betas),
                    held,
                    BigDecimal.ONE));
        }
        shocks.forEach(each ->
                results.add(StressResult.of(each.scenario(PortfolioRisks.MARKET, betas), held, BigDecimal.ONE)));
        return results;
    }

    private NavigableMap<Instant, Double> within(Episode episode, String asset) {
        for (int i = 0; i < pairs.size(); i++) {
            if (pairs.get(i).base().equals(asset)) {
                NavigableMap<Instant, Double> closes = closes(bars.get(i), episode);
                if (episode.coveredBy(closes)) {
                    return closes;
                }
            }
        }
        return Collections.emptyNavigableMap();
    }

    private static NavigableMap<Instant, Double> closes(BarSeries bars, Episode episode) {
        BarSeries part = bars.between(BarSeries.micros(episode.from()), BarSeries.micros(episode.to()));
        NavigableMap<Instant, Double> closes = new TreeMap<>();
        for (int bar = 0; bar < part.size(); bar++) {
            closes.put(BarSeries.instant(part.time(bar)), part.close(bar));
        }
        return closes;
    }

    /** Of every asset against the market; none where the market is not among them. */
    private static Map<String, Double> betas(List<AssetPair> pairs, AssetReturns returns) {
        List<String> assets = pairs.stream().map(AssetPair::base).toList();
        int market = assets.indexOf(PortfolioRisks.MARKET);
        Map<String, Double> betas = new HashMap<>();
        for (int i = 0; market >= 0 && i < assets.size(); i++) {
            double beta = RiskMetrics.beta(returns.of(i), returns.of(market));
            if (Double.isFinite(beta)) {
                betas.putIfAbsent(assets.get(i), beta);
            }
        }
        return betas;
    }
}
