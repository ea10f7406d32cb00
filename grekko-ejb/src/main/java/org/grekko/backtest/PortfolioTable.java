package org.grekko.backtest;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.grekko.backtest.domain.Attribution;
import org.grekko.backtest.domain.PortfolioConfig;
import org.grekko.backtest.domain.PortfolioRun;
import org.grekko.market.domain.BarSeries;
import org.grekko.model.domain.regime.RegimeState;
import org.grekko.shared.AssetPair;

/** The result of a portfolio for people: one line for each figure, then one for each model. */
final class PortfolioTable {
    private static final int MOST_CHANGES = 6;

    private PortfolioTable() {}

    static String of(PortfolioResult result) {
        PortfolioConfig config = result.config();
        PortfolioRun run = result.run();
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("portfolio", config.models().size() + " models");
        lines.put("pairs", config.pairs().stream().map(AssetPair::toString).collect(Collectors.joining(", ")));
        lines.put("time", ResultTable.span(start(result), run.run().equity()));
        lines.put("costs", ResultTable.costs(config.terms()));
        ResultTable.figures(lines, result.metrics(), run.run().trades().size());
        lines.put("caps", "wanted more at " + run.cappedDecisions() + " closes");
        lines.put("budgets", budgets(run.drawdowns()));
        lines.put("regimes", regimes(run.regimes()));
        lines.put("left out", leftOut(config.pairs(), run.leftOut()));
        lines.put("hash", result.hash());
        return ResultTable.text(lines) + models(run.attribution());
    }

    /** The step that ends with the first value of NAV begins here. */
    static Instant start(PortfolioResult result) {
        return BarSeries.instant(result.run().run().equity().time(0))
                .minus(result.config().step().duration());
    }

    private static String budgets(List<PortfolioRun.DrawdownChange> changes) {
        if (changes.isEmpty()) {
            return "never cut";
        }
        String first = changes.stream()
                .limit(MOST_CHANGES)
                .map(each -> factor(each.guard().factor()) + " at " + BarSeries.instant(each.time()))
                .collect(Collectors.joining(", "));
        return changes.size() <= MOST_CHANGES ? first : first + ", and " + (changes.size() - MOST_CHANGES) + " more";
    }

    private static String factor(double factor) {
        if (factor == 0) {
            return "left for good";
        }
        return factor == 1 ? "whole" : "halved";
    }

    private static String regimes(List<RegimeState> changes) {
        RegimeState last = changes.get(changes.size() - 1);
        return changes.size() - 1 + " changes; at the end equity " + last.equity() + ", volatility " + last.volatility()
                + ", crypto " + last.crypto() + ", macro " + last.macro();
    }

    private static String leftOut(List<AssetPair> pairs, List<Integer> counts) {
        String all = IntStream.range(0, pairs.size())
                .filter(i -> counts.get(i) > 0)
                .mapToObj(i -> counts.get(i) + " bars of " + pairs.get(i))
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "no bar" : all;
    }

    private static String models(Attribution attribution) {
        return attribution.models().stream()
                .map(each -> String.format(
                        Locale.ROOT,
                        "%-9s %-24s profit %14s, fees %12s, slippage %12s%n",
                        "model",
                        each.name(),
                        ResultTable.money(each.pnl()),
                        ResultTable.money(each.fees()),
                        ResultTable.money(each.slippage())))
                .collect(Collectors.joining());
    }
}
