package org.grekko.backtest.domain;

import java.time.Instant;
import java.util.List;
import org.grekko.market.domain.BarSeries;
import org.grekko.model.domain.regime.RegimeReadings;
import org.grekko.model.domain.regime.RegimeState;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/** Reads what regimes are made of, as it was known at each boundary. */
final class RegimeFeed {
    private final RegimeSources sources;
    private final List<AssetPair> pairs;

    RegimeFeed(PortfolioConfig config) {
        sources = config.regimes();
        pairs = config.pairs();
    }

    /** The regime of now, by the bars that have ended and the macro data of a backtest. */
    RegimeState at(PortfolioClock clock, PortfolioData data) {
        Instant time = BarSeries.instant(clock.now());
        return at(
                clock,
                new MacroReadings(data.vix().knownAt(time), data.yieldCurve().knownAt(time)));
    }

    /** The regime of now, by the bars that have ended and these readings. */
    RegimeState at(PortfolioClock clock, MacroReadings macro) {
        return sources.engine().classify(BarSeries.instant(clock.now()), readings(clock, macro));
    }

    /** What the regime of now is made of. */
    RegimeReadings readings(PortfolioClock clock, MacroReadings macro) {
        return new RegimeReadings(
                distance(sources.equity(), clock),
                distance(sources.crypto(), clock),
                macro.vix(),
                macro.yieldCurveSlope());
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
