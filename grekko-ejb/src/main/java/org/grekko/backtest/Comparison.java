package org.grekko.backtest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.grekko.backtest.domain.MonthlyReturn;
import org.grekko.shared.AssetPair;
import org.grekko.shared.json.GrekkoJson;
import org.jspecify.annotations.Nullable;

/**
 * Several results side by side; every list of values has one for each backtest, in their order.
 *
 * @param backtests which ones
 * @param sameBars whether all have seen the same bars
 * @param differences the settings in which they differ; a value is null where a model has no such parameter
 * @param figures the figures; a value is null where it cannot be computed
 * @param monthlyReturns every month that one of them has; a value is null where one has not
 */
public record Comparison(
        List<UUID> backtests,
        boolean sameBars,
        List<Difference> differences,
        List<Line> figures,
        List<Line> monthlyReturns) {
    /** A comparison needs so many at least. */
    public static final int LEAST = 2;
    /** A comparison takes so many at most. */
    public static final int MOST = 10;

    /** A setting and what it is in each. */
    public record Difference(String setting, List<@Nullable String> values) {}

    /** A figure or month and what it is in each. */
    public record Line(String name, List<@Nullable BigDecimal> values) {}

    /** Backtests that are DONE side by side. */
    public static Comparison of(List<StoredBacktest> done) {
        List<Outcome> outcomes = done.stream()
                .map(each -> Objects.requireNonNull(each.outcome(), "a result"))
                .toList();
        return new Comparison(
                done.stream().map(StoredBacktest::id).toList(),
                outcomes.stream().map(Outcome::dataHash).distinct().count() == 1,
                differences(done),
                figures(outcomes),
                months(outcomes));
    }

    private static List<Difference> differences(List<StoredBacktest> done) {
        List<Map<String, String>> all = done.stream().map(Comparison::settings).toList();
        List<String> names =
                all.stream().flatMap(each -> each.keySet().stream()).distinct().toList();
        List<Difference> differences = new ArrayList<>();
        for (String name : names) {
            List<@Nullable String> values = new ArrayList<>();
            all.forEach(each -> values.add(each.get(name)));
            if (values.stream().distinct().count() > 1) {
                differences.add(new Difference(name, values));
            }
        }
        return differences;
    }

    private static Map<String, String> settings(StoredBacktest backtest) {
        Map<String, String> settings = new LinkedHashMap<>();
        var config = backtest.config();
        settings.put("model", config.model() + " " + config.version());
        config.parameters().forEach((name, value) -> settings.put("parameters." + name, GrekkoJson.text(value)));
        settings.put("venue", backtest.venue());
        settings.put("pairs", config.pairs().stream().map(AssetPair::toString).collect(Collectors.joining(", ")));
        settings.put("interval", backtest.interval().code());
        settings.put("from", String.valueOf(config.from()));
        settings.put("to", String.valueOf(config.to()));
        settings.put("feeBps", GrekkoJson.text(config.terms().feeBps()));
        settings.put("slippageBps", GrekkoJson.text(config.terms().slippageBps()));
        settings.put("cash", GrekkoJson.text(config.terms().cash()));
        settings.put("barsPerYear", GrekkoJson.text(config.barsPerYear()));
        return settings;
    }

    private static List<Line> figures(List<Outcome> outcomes) {
        List<Line> lines = new ArrayList<>();
        for (Figure figure : Figure.all()) {
            List<@Nullable BigDecimal> values = new ArrayList<>();
            outcomes.forEach(each -> values.add(figure.value(each.figures())));
            lines.add(new Line(figure.field(), values));
        }
        return lines;
    }

    private static List<Line> months(List<Outcome> outcomes) {
        SortedMap<String, List<@Nullable BigDecimal>> months = new TreeMap<>();
        for (int i = 0; i < outcomes.size(); i++) {
            for (MonthlyReturn each : outcomes.get(i).figures().breakdown().monthlyReturns()) {
                List<@Nullable BigDecimal> values =
                        months.computeIfAbsent(each.month(), month -> empty(outcomes.size()));
                values.set(i, BigDecimal.valueOf(each.value()));
            }
        }
        List<Line> lines = new ArrayList<>();
        months.forEach((month, values) -> lines.add(new Line(month, values)));
        return lines;
    }

    private static List<@Nullable BigDecimal> empty(int size) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            values.add(null);
        }
        return values;
    }
}
