package org.grekko.optimisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.grekko.backtest.domain.Stretch;
import org.grekko.backtest.domain.statistics.Overfitting;
import org.grekko.backtest.domain.statistics.StationaryBootstrap.Interval;
import org.grekko.optimisation.domain.Range;
import org.grekko.optimisation.domain.SearchSpace;
import org.grekko.optimisation.domain.StabilityMap;
import org.grekko.optimisation.domain.Study;
import org.grekko.optimisation.domain.Trial;
import org.grekko.optimisation.domain.WalkForward;
import org.jspecify.annotations.Nullable;

/** A study for people. */
final class StudyTable {
    private static final int CELLS_A_ROW = 5;

    private final StringBuilder text = new StringBuilder();

    private StudyTable() {}

    static String of(StudyReport report, SearchSpace space) {
        StudyTable table = new StudyTable();
        Study study = report.study();
        table.line("model", report.config().model() + " " + report.config().version());
        table.line(
                "search",
                report.plan().search().name().toLowerCase(Locale.ROOT) + " over "
                        + space.ranges().stream().map(Range::name).collect(Collectors.joining(", ")) + ", "
                        + study.ranked().size() + " sets tried, seed " + report.seed());
        table.line("time", study.from() + " to " + study.cut() + ", then the holdout");
        table.trials(report.told());
        study.stability().planes().forEach(table::plane);
        table.line(
                "stability",
                percent(study.stability().share()) + " of what is around the best scores at least half of it");
        table.walkForward(study.walkForward());
        table.trust(study.trust());
        report.gates().forEach(each -> table.line(each.passed() ? "passes" : "REFUSED", each.sentence()));
        table.line(
                "best",
                "--model " + report.config().model() + options(study.best().parameters()));
        return table.text.toString();
    }

    private void line(String name, String words) {
        text.append(String.format(Locale.ROOT, "%-12s %s%n", name, words));
    }

    private void trials(List<Trial> trials) {
        line(
                "rank",
                String.format(
                        Locale.ROOT,
                        "%8s %8s %8s %9s %9s %7s  %s",
                        "BPS",
                        "spread",
                        "Sharpe",
                        "CAGR",
                        "drawdown",
                        "trades",
                        "parameters"));
        int rank = 1;
        for (Trial each : trials) {
            Stretch.Figures figures = each.figures();
            line(
                    Integer.toString(rank++),
                    String.format(
                            Locale.ROOT,
                            "%8s %8s %8s %9s %9s %7d  %s",
                            number(each.bps()),
                            number(each.spread()),
                            number(figures.sharpe()),
                            percent(figures.cagr()),
                            percent(figures.maxDrawdown()),
                            figures.trades(),
                            parameters(each.parameters())));
        }
    }

    private void plane(StabilityMap.Plane plane) {
        List<String> row = new ArrayList<>();
        line(
                "around",
                "BPS by " + plane.across() + (plane.down() == null ? "" : " across and " + plane.down() + " down"));
        for (StabilityMap.Cell cell : plane.cells().subList(0, CELLS_A_ROW)) {
            row.add(String.format(Locale.ROOT, "%8s", plain(cell.across())));
        }
        line("", String.join(" ", row));
        row.clear();
        for (StabilityMap.Cell cell : plane.cells()) {
            row.add(String.format(Locale.ROOT, "%8s", cell.bps() == null ? "-" : number(cell.bps())));
            if (row.size() == CELLS_A_ROW) {
                line(cell.down() == null ? "" : "  " + plain(cell.down()), String.join(" ", row));
                row.clear();
            }
        }
    }

    private void walkForward(WalkForward walk) {
        walk.windows()
                .forEach(each -> line(
                        "window",
                        each.from() + " to " + each.to() + ": " + parameters(each.parameters()) + ", BPS "
                                + number(each.chosenBps()) + " before and " + number(each.bps()) + " in it, return "
                                + percent(each.totalReturn())));
        if (!walk.windows().isEmpty()) {
            line(
                    "walk-forward",
                    "Sharpe " + number(walk.sharpe()) + ", return " + percent(walk.totalReturn()) + ", efficiency "
                            + percent(walk.efficiency()));
        }
    }

    private void trust(Study.Trust trust) {
        Stretch.Figures holdout = trust.holdout();
        if (holdout != null) {
            line(
                    "holdout",
                    "BPS " + number(holdout.bps()) + ", Sharpe " + number(holdout.sharpe()) + ", return "
                            + percent(holdout.totalReturn()) + ", drawdown " + percent(holdout.maxDrawdown()));
        }
        Overfitting overfitting = trust.overfitting();
        Interval sharpe = trust.confidence().sharpe();
        Interval total = trust.confidence().totalReturn();
        line(
                "trust",
                "deflated Sharpe " + percent(trust.deflatedSharpe()) + ", overfitting "
                        + (overfitting == null
                                ? "unknown"
                                : percent(overfitting.probability()) + ", loss " + percent(overfitting.loss())));
        line(
                "90 %",
                "Sharpe " + number(sharpe.low()) + " to " + number(sharpe.high()) + ", return " + percent(total.low())
                        + " to " + percent(total.high()));
    }

    private static String options(SortedMap<String, Double> parameters) {
        return parameters.entrySet().stream()
                .map(each -> " --param " + each.getKey() + "=" + plain(each.getValue()))
                .collect(Collectors.joining());
    }

    private static String parameters(Map<String, Double> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + plain(each.getValue()))
                .collect(Collectors.joining(" "));
    }

    static String plain(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    private static String percent(@Nullable Double value) {
        return value == null || value.isNaN() ? "unknown" : String.format(Locale.ROOT, "%.1f %%", value * 100);
    }

    private static String number(@Nullable Double value) {
        return value == null || value.isNaN() ? "unknown" : String.format(Locale.ROOT, "%.4f", value);
    }
}
