package org.grekko.risk;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.grekko.risk.domain.metrics.RiskMetrics;
import org.grekko.risk.domain.stress.StressResult;

/** Measures of risk for people: one line for each, a bar's worth of all of them. */
final class RiskTable {
    private RiskTable() {}

    static String of(RiskResult result) {
        RiskMetrics metrics = result.metrics();
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("returns", Integer.toString(metrics.periods()));
        lines.put("mean", percent(metrics.mean()));
        lines.put("volatility", percent(metrics.volatility()) + ", EWMA " + percent(metrics.ewmaVolatility()));
        lines.put(
                "VaR 95",
                "historical " + percent(metrics.historicalVar95())
                        + ", parametric " + percent(metrics.parametricVar95())
                        + ", Cornish-Fisher " + percent(metrics.cornishFisherVar95())
                        + ", Monte Carlo " + percent(metrics.monteCarloVar95()));
        lines.put("VaR 99", "historical " + percent(metrics.historicalVar99()));
        lines.put("ES 95", percent(metrics.es95()));
        lines.put("beta", number(metrics.beta()) + " against " + result.pairs().get(0));
        lines.put("drawdown", percent(metrics.maxDrawdown()));
        lines.put("HHI", number(metrics.hhi()) + ", leverage " + number(metrics.leverage()));
        lines.put("shrinkage", number(metrics.shrunk().shrinkage()));
        for (int i = 0; i < result.pairs().size(); i++) {
            lines.put(
                    result.pairs().get(i).toString(),
                    "weight " + number(result.weights().get(i)) + ", adds "
                            + percent(result.parts().component().get(i))
                            + " to the parametric VaR of the shrunk covariances");
        }
        result.tested()
                .ifPresent(tested -> lines.put(
                        "tested",
                        tested.exceedances() + " of " + tested.bars() + " bars lost more than the historical VaR 95;"
                                + " Kupiec p " + number(tested.kupiecP()) + ", Christoffersen p "
                                + number(tested.independenceP())));
        result.stress().forEach(each -> lines.put("stress " + each.name(), stressed(each)));
        return lines.entrySet().stream()
                .map(each -> String.format(Locale.ROOT, "%-10s %s%n", each.getKey(), each.getValue()))
                .collect(Collectors.joining());
    }

    private static String stressed(StressResult result) {
        String parts = result.positions().stream()
                .map(line -> line.pair() + " " + percent(line.change()) + " "
                        + line.basis().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
        String title = result.title() == null ? "" : " (" + result.title() + ")";
        return percent(result.fraction()) + title + ": " + parts;
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.4f %%", value * 100);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
