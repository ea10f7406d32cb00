package org.grekko.optimisation.domain;

import java.util.ArrayList;
import java.util.List;
import org.grekko.model.domain.ModelParameter;
import org.grekko.shared.json.GrekkoJson;
import org.jspecify.annotations.Nullable;

/**
 * The best score over two parameters, whatever the others were. Where a parameter took more values than fit, neighbours
 * share a column or a row.
 *
 * @param across the parameter of the columns
 * @param down that of the rows; null for none
 * @param columns what the columns stand for, ascending
 * @param rows what the rows stand for, ascending; one without a name where there is no such parameter
 * @param values scores by row and column; null where nothing was tried
 * @param best row and column of the best of all
 */
public record ScoreMap(
        String across,
        @Nullable String down,
        List<String> columns,
        List<String> rows,
        List<List<@Nullable Double>> values,
        List<Integer> best) {
    /** How many columns or rows there are at most. */
    public static final int MOST = 20;

    /** Where values of a parameter fall: each of its own, or so many to a stretch of equal width. */
    private record Axis(double least, double width, List<Double> values, List<String> names) {
        static Axis of(List<Double> all) {
            List<Double> values = all.stream().distinct().sorted().toList();
            if (values.size() <= MOST) {
                return new Axis(
                        0,
                        0,
                        values,
                        values.stream().map(each -> GrekkoJson.text(each)).toList());
            }
            double least = values.get(0);
            double range = values.get(values.size() - 1) - least;
            boolean whole = values.stream().allMatch(each -> each == Math.rint(each));
            double width = whole ? Math.ceil((range + 1) / MOST) : range / MOST;
            List<String> names = new ArrayList<>();
            for (int i = 0; i < MOST && i * width <= range; i++) {
                names.add("≥ " + GrekkoJson.text(Math.rint((least + i * width) * 1_000) / 1_000));
            }
            return new Axis(least, width, values, names);
        }

        int place(double value) {
            return width == 0 ? values.indexOf(value) : Math.min(MOST - 1, (int) Math.floor((value - least) / width));
        }
    }

    /**
     * The map of trials.
     *
     * @param trials one or more
     * @param across the parameter of the columns
     * @param down that of the rows; null for none
     */
    public static ScoreMap of(List<Trial> trials, String across, @Nullable String down) {
        Axis columns = Axis.of(trials.stream().map(each -> value(each, across)).toList());
        Axis rows = down == null
                ? new Axis(0, 0, List.of(0.0), List.of(""))
                : Axis.of(trials.stream().map(each -> value(each, down)).toList());
        @Nullable
        Double[][] scores =
                new @Nullable Double[rows.names().size()][columns.names().size()];
        List<Integer> best = List.of(0, 0);
        double most = Double.NEGATIVE_INFINITY;
        for (Trial each : trials) {
            int row = down == null ? 0 : rows.place(value(each, down));
            int column = columns.place(value(each, across));
            if (!Double.isFinite(each.bps())) {
                continue;
            }
            Double there = scores[row][column];
            scores[row][column] = there == null ? each.bps() : Math.max(there, each.bps());
            if (each.bps() > most) {
                most = each.bps();
                best = List.of(row, column);
            }
        }
        return new ScoreMap(across, down, columns.names(), rows.names(), lists(scores), best);
    }

    private static List<List<@Nullable Double>> lists(@Nullable Double[][] scores) {
        List<List<@Nullable Double>> lists = new ArrayList<>();
        for (@Nullable Double[] row : scores) {
            List<@Nullable Double> list = new ArrayList<>();
            for (@Nullable Double each : row) {
                list.add(each);
            }
            lists.add(list);
        }
        return lists;
    }

    private static double value(Trial trial, String parameter) {
        return ModelParameter.value(trial.parameters(), parameter);
    }
}
