package org.grekko.risk.domain.stress;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Function;
import org.grekko.risk.domain.Exposures;
import org.grekko.risk.domain.desk.Holding;

/**
 * A shock that was. The fall of the market comes from stored bars where they reach, else from what was recorded; an
 * asset's change from its own bars between the same two, else from what was recorded, else from its beta.
 */
public final class EpisodeShocks {
    private EpisodeShocks() {}

    /**
     * What was recorded of an episode.
     *
     * @param fall of the market
     * @param changes of assets between the same bars, the market's too
     */
    public record Recorded(MarketFall fall, Map<String, Double> changes) {}

    /**
     * The scenario.
     *
     * @param episode which
     * @param recorded what was recorded of it
     * @param market the asset that betas are against
     * @param closes of an asset within the time of the episode; empty where the store does not reach
     * @param betas of assets against the market
     */
    public static StressResult.Scenario of(
            Episode episode,
            Recorded recorded,
            String market,
            Function<String, NavigableMap<Instant, Double>> closes,
            Map<String, Double> betas) {
        Optional<MarketFall> measured = MarketFall.of(closes.apply(market));
        MarketFall fall = measured.orElse(recorded.fall());
        Function<Holding, Shock> shocks = holding -> {
            String asset = holding.asset();
            Optional<Double> own = fall.changeOf(closes.apply(asset));
            if (own.isPresent()) {
                return Shock.of(own.get(), Shock.Basis.MEASURED);
            }
            Double known = recorded.changes().get(asset);
            if (known != null) {
                return Shock.of(known, Shock.Basis.RECORDED);
            }
            return Exposures.crypto(asset)
                    ? Shock.byBeta(betas.get(asset), fall.change())
                    : Shock.of(0, Shock.Basis.UNCHANGED);
        };
        return new StressResult.Scenario(episode.code(), episode.title(), fall, shocks);
    }
}
