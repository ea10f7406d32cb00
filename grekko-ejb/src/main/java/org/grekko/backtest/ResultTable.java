package org.grekko.backtest;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.grekko.backtest.domain.BacktestConfig;
import org.grekko.backtest.domain.EquityCurve;
import org.grekko.backtest.domain.Metrics;
import org.grekko.market.domain.BarSeries;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/** A result for people: one line for each figure. */
final class ResultTable {
    private ResultTable() {}

    static String of(Result result) {
        BacktestConfig config = result.config();
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("model", config.model() + " " + config.version() + " " + config.parameters());
        lines.put("pairs", config.pairs().stream().map(AssetPair::toString).collect(Collectors.joining(", ")));
        lines.put("time", span(ResultJson.start(result), result.run().equity()));
        lines.put("costs", costs(config.terms()));
        figures(lines, result.metrics(), result.run().trades().size());
        lines.put("hash", result.hash());
        return text(lines);
    }

    /** From when to when, and how often NAV was marked. */
    static String span(Instant start, EquityCurve equity) {
        return start + " to " + BarSeries.instant(equity.time(equity.size() - 1)) + ", " + equity.size() + " closes";
    }

    /** What trading cost. */
    static String costs(BacktestConfig.Terms terms) {
        return "fee " + terms.feeBps() + " bps, slippage " + terms.slippageBps() + " bps";
    }

    /** Adds a line for each figure. */
    static void figures(Map<String, String> lines, Metrics metrics, int trades) {
        lines.put("NAV", money(metrics.initialNav()) + " to " + money(metrics.finalNav()));
        lines.put("return", percent(metrics.totalReturn()) + ", a year " + percent(metrics.cagr()));
        lines.put("Sharpe", number(metrics.sharpe()) + ", Sortino " + number(metrics.sortino()));
        lines.put("drawdown", percent(metrics.maxDrawdown()));
        lines.put(
                "trades",
                trades + ", win rate " + percent(metrics.winRate()) + ", profit factor "
                        + number(metrics.profitFactor()));
        lines.put("BPS", number(metrics.bps()));
    }

    /** The lines as text. */
    static String text(Map<String, String> lines) {
        return lines.entrySet().stream()
                .map(each -> String.format(Locale.ROOT, "%-9s %s%n", each.getKey(), each.getValue()))
                .collect(Collectors.joining());
    }

    static String money(double value) {
        return String.format(Locale.ROOT, "%,.2f", value);
    }

    static String percent(@Nullable Double value) {
        return value == null ? "unknown" : String.format(Locale.ROOT, "%.2f %%", value * 100);
    }

    private static String number(@Nullable Double value) {
        return value == null ? "unknown" : String.format(Locale.ROOT, "%.4f", value);
    }
}
