package org.grekko.web.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.grekko.backtest.domain.BacktestConfig;
import org.grekko.optimisation.OptimisationSpec;
import org.grekko.optimisation.StoredOptimisation;
import org.grekko.optimisation.domain.Search;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/** A search for parameters; what is null is not known yet. The result is the document of the command. */
public record OptimisationJson(
        UUID id,
        String status,
        double progress,
        int evaluated,
        int planned,
        int attempt,
        String requestedBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        String message,
        Config config,
        StoredOptimisation.@Nullable Best best,
        @JsonRawValue @Schema(implementation = Object.class) @Nullable String result) {

    /** What is searched. */
    public record Config(
            String model,
            String version,
            Search search,
            Map<String, Double> parameters,
            Map<String, String> ranges,
            List<String> constraints,
            int evaluations,
            double holdout,
            int windows,
            int seed,
            String venue,
            List<AssetPair> pairs,
            String interval,
            BigDecimal feeBps,
            BigDecimal slippageBps,
            BigDecimal cash,
            double barsPerYear,
            @Nullable Instant from,
            @Nullable Instant to) {
        static Config of(OptimisationSpec spec) {
            BacktestConfig config = spec.config();
            return new Config(
                    config.model(),
                    config.version(),
                    spec.plan().search(),
                    spec.fixed(),
                    spec.ranges(),
                    spec.constraints(),
                    spec.plan().evaluations(),
                    spec.plan().holdout(),
                    spec.plan().windows(),
                    spec.seed(),
                    spec.venue(),
                    config.pairs(),
                    spec.interval(),
                    config.terms().feeBps(),
                    config.terms().slippageBps(),
                    config.terms().cash(),
                    config.barsPerYear(),
                    config.from(),
                    config.to());
        }
    }

    static OptimisationJson of(StoredOptimisation search) {
        return of(search, search.result());
    }

    /** Without the result, for lists. */
    static OptimisationJson brief(StoredOptimisation search) {
        return of(search, null);
    }

    private static OptimisationJson of(StoredOptimisation search, @Nullable String result) {
        return new OptimisationJson(
                search.id(),
                search.status(),
                search.progress(),
                search.evaluated(),
                search.planned(),
                search.attempt(),
                search.requestedBy(),
                search.createdAt(),
                search.startedAt(),
                search.endedAt(),
                search.message(),
                Config.of(search.spec()),
                search.best(),
                result);
    }
}
