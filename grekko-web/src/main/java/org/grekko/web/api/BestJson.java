package org.grekko.web.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.grekko.backtest.domain.BacktestConfig;
import org.grekko.optimisation.OptimisationSpec;
import org.grekko.optimisation.StoredOptimisation;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/** The best of a search, as others take it. */
final class BestJson {
    private BestJson() {}

    /** A body of {@code POST /backtests}. */
    public record Backtest(
            String model,
            SortedMap<String, Double> parameters,
            String venue,
            List<AssetPair> pairs,
            String interval,
            @Nullable Instant from,
            @Nullable Instant to,
            BigDecimal feeBps,
            BigDecimal slippageBps,
            BigDecimal cash,
            BigDecimal barsPerYear) {}

    /** A body of {@code POST /models}; its budget is nothing until somebody gives it one. */
    public record Model(
            String name,
            String version,
            String plugin,
            SortedMap<String, Double> parameters,
            List<AssetPair> universe,
            List<String> assetClasses,
            BigDecimal budgetFraction) {}

    static Backtest backtest(OptimisationSpec spec, StoredOptimisation.Best best) {
        BacktestConfig config = spec.config();
        return new Backtest(
                config.model(),
                best.parameters(),
                spec.venue(),
                config.pairs(),
                spec.interval(),
                config.from(),
                config.to(),
                config.terms().feeBps(),
                config.terms().slippageBps(),
                config.terms().cash(),
                BigDecimal.valueOf(config.barsPerYear()));
    }

    static Model model(OptimisationSpec spec, StoredOptimisation.Best best) {
        BacktestConfig config = spec.config();
        boolean neverShuts = config.barsPerYear() >= BacktestConfig.barsOfAWholeYear(config.interval());
        return new Model(
                config.model(),
                config.version(),
                config.model(),
                best.parameters(),
                config.pairs(),
                List.of(neverShuts ? "CRYPTO" : "EQUITY"),
                BigDecimal.ZERO);
    }
}
