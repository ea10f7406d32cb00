package org.grekko.backtest.domain;

import java.time.Instant;
import java.util.List;
import org.grekko.market.domain.BarSeries;
import org.grekko.model.domain.regime.RegimeReadings;
import org.grekko.model.domain.regime.RegimeState;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/** Reads what the regimes of a backtest are made of, as it was known at each boundary. */
final class RegimeFeed {
    private final RegimeSources sources;
    private final PortfolioData data;
    private final List<AssetPair> pairs;

    RegimeFeed(PortfolioConfig config, PortfolioData data) {
        sources = config.regimes();
        this.data = data;
        pairs = config.pairs();
    }

    /** The regime of now. */
    RegimeState at(PortfolioClock clock) {
        Instant time = BarSeries.instant(clock.now());
        return sources.engine()
                .classify(
                        time,
                        new RegimeReadings(
                                distance(sources.equity(), clock),
                                distance(sources.crypto(), clock),
                                data.vix().knownAt(time),
                                data.yieldCurve().knownAt(time)));
    }

    private @Nullable Double distance(RegimeSources.@Nullable Reference reference, PortfolioClock clock) {
        int market = reference == null ? -1 : pairs.indexOf(reference.pair());
        if (reference == null || market < 0 || clock.ended(market) < reference.average()) {
            return null;
        }
        BarSeries series = clock.series(market);
        int last = clock.ended(market);
        double average = series.closeSum(last - reference.average(), last) / reference.average();
        return series.close(last - 1) / average - 1;
    }
}
