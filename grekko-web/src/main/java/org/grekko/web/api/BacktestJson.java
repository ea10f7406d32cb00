package org.grekko.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.grekko.backtest.Outcome;
import org.grekko.backtest.StoredBacktest;
import org.grekko.backtest.domain.BacktestConfig;
import org.grekko.backtest.domain.Breakdown;
import org.grekko.backtest.domain.Metrics;
import org.grekko.backtest.domain.MonthlyReturn;
import org.grekko.shared.AssetPair;
import org.grekko.shared.json.GrekkoJson;
import org.jspecify.annotations.Nullable;

/** A backtest without its trades and equity; what is null is not known yet, or cannot be computed. */
public record BacktestJson(
        UUID id,
        String status,
        double progress,
        int attempt,
        String requestedBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        String message,
        Config config,
        @Nullable Instant startDate,
        @Nullable Instant endDate,
        @Nullable BigDecimal initialNav,
        @Nullable BigDecimal finalNav,
        @Nullable Double totalReturn,
        @Nullable Double cagr,
        @Nullable Double sharpe,
        @Nullable Double sortino,
        @Nullable Double maxDrawdown,
        @Nullable Double winRate,
        @Nullable Double profitFactor,
        @Nullable Integer numTrades,
        @Nullable Double bps,
        @Nullable BigDecimal fees,
        @Nullable BigDecimal slippageCost,
        @Nullable Double turnover,
        @Nullable Double exposure,
        @Nullable Double timeInMarket,
        List<MonthlyReturn> monthlyReturns,
        @Nullable String resultHash,
        @Nullable String dataHash,
        @Nullable String codeVersion) {

    /** What is run. */
    public record Config(
            String model,
            String version,
            Map<String, Double> parameters,
            String venue,
            List<AssetPair> pairs,
            long intervalSeconds,
            BigDecimal feeBps,
            BigDecimal slippageBps,
            BigDecimal cash,
            double barsPerYear,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable JsonNode portfolio) {
        private static @Nullable JsonNode portfolio(@Nullable String text) {
            try {
                return text == null ? null : GrekkoJson.mapper().readTree(text);
            } catch (JsonProcessingException damaged) {
                throw new IllegalStateException("a stored portfolio cannot be read", damaged);
            }
        }

        static Config of(StoredBacktest backtest) {
            BacktestConfig config = backtest.config();
            return new Config(
                    config.model(),
                    config.version(),
                    config.parameters(),
                    backtest.venue(),
                    config.pairs(),
                    config.interval().seconds(),
                    config.terms().feeBps(),
                    config.terms().slippageBps(),
                    config.terms().cash(),
                    config.barsPerYear(),
                    config.from(),
                    config.to(),
                    portfolio(backtest.portfolio()));
        }
    }

    static BacktestJson of(StoredBacktest backtest) {
        Outcome outcome = backtest.outcome();
        Outcome.Figures figures = outcome == null ? null : outcome.figures();
        Metrics metrics = figures == null ? null : figures.metrics();
        Breakdown parts = figures == null ? null : figures.breakdown();
        return new BacktestJson(
                backtest.id(),
                backtest.status(),
                backtest.progress(),
                backtest.attempt(),
                backtest.requestedBy(),
                backtest.createdAt(),
                backtest.startedAt(),
                backtest.endedAt(),
                backtest.message(),
                Config.of(backtest),
                figures == null ? null : figures.startDate(),
                figures == null ? null : figures.endDate(),
                metrics == null ? null : BigDecimal.valueOf(metrics.initialNav()),
                metrics == null ? null : BigDecimal.valueOf(metrics.finalNav()),
                metrics == null ? null : metrics.totalReturn(),
                metrics == null ? null : metrics.cagr(),
                metrics == null ? null : metrics.sharpe(),
                metrics == null ? null : metrics.sortino(),
                metrics == null ? null : metrics.maxDrawdown(),
                metrics == null ? null : metrics.winRate(),
                metrics == null ? null : metrics.profitFactor(),
                figures == null ? null : figures.trades(),
                metrics == null ? null : metrics.bps(),
                parts == null ? null : parts.fees(),
                parts == null ? null : parts.slippage(),
                parts == null ? null : parts.turnover(),
                parts == null ? null : parts.exposure(),
                parts == null ? null : parts.timeInMarket(),
                parts == null ? List.of() : parts.monthlyReturns(),
                outcome == null ? null : outcome.resultHash(),
                outcome == null ? null : outcome.dataHash(),
                outcome == null ? null : outcome.codeVersion());
    }
}
