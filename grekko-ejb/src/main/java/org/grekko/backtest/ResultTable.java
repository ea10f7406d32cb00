package org.grekko.backtest;

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
        Metrics metrics = result.metrics();
        EquityCurve equity = result.run().equity();
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("model", config.model() + " " + config.version() + " " + config.parameters());
        lines.put("pairs", config.pairs().stream().map(AssetPair::toString).collect(Collectors.joining(", ")));
        lines.put(
                "time",
                ResultJson.start(result) + " to " + BarSeries.instant(equity.time(equity.size() - 1)) + ", "
                        + equity.size() + " closes");
        lines.put(
                "costs",
                "fee " + config.terms().feeBps() + " bps, slippage "
                        + config.terms().slippageBps() + " bps");
        lines.put("NAV", money(metrics.initialNav()) + " to " + money(metrics.finalNav()));
        lines.put("return", percent(metrics.totalReturn()) + ", a year " + percent(metrics.cagr()));
        lines.put("Sharpe", number(metrics.sharpe()) + ", Sortino " + number(metrics.sortino()));
        lines.put("drawdown", percent(metrics.maxDrawdown()));
        lines.put(
                "trades",
                result.run().trades().size() + ", win rate " + percent(metrics.winRate()) + ", profit factor "
                        + number(metrics.profitFactor()));
        lines.put("BPS", number(metrics.bps()));
        lines.put("hash", result.hash());
        return lines.entrySet().stream()
                .map(each -> String.format(Locale.ROOT, "%-9s %s%n", each.getKey(), each.getValue()))
                .collect(Collectors.joining());
    }

    private static String money(double value) {
        return String.format(Locale.ROOT, "%,.2f", value);
    }

    private static String percent(@Nullable Double value) {
        return value == null ? "unknown" : String.format(Locale.ROOT, "%.2f %%", value * 100);
    }

    private static String number(@Nullable Double value) {
        return value == null ? "unknown" : String.format(Locale.ROOT, "%.4f", value);
    }
}
