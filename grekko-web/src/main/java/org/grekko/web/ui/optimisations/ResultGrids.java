package org.grekko.web.ui.optimisations;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.grid.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.grekko.optimisation.domain.Trial;
import org.grekko.shared.Text;
import org.grekko.web.ui.kit.Columns;
import org.grekko.web.ui.kit.Figures;
import org.jspecify.annotations.Nullable;

/** The ranking of a search and the windows of its walk-forward. */
final class ResultGrids {
    private final Grid<Ranked> ranking = Columns.grid("search-ranking");
    private final Grid<Window> windows = Columns.grid("search-windows");

    /** A trial by its rank. */
    private record Ranked(int rank, Trial trial) {}

    /** A window of the walk-forward. */
    private record Window(
            String from, String to, String parameters, double chosenBps, double bps, double totalReturn) {}

    ResultGrids() {
        Columns.number(ranking, "Rank", row -> Figures.count(row.rank()), Ranked::rank, "4rem");
        Columns.words(
                ranking, "Parameters", row -> SearchWords.parameters(row.trial().parameters()), "9.5rem");
        figure("BPS", "5rem", Trial::bps);
        figure("Spread", "5rem", Trial::spread);
        figure("Sharpe", "5rem", trial -> trial.figures().sharpe());
        percent("Return", "6rem", trial -> trial.figures().totalReturn());
        percent("Drawdown", "7rem", trial -> trial.figures().maxDrawdown());
        Columns.number(
                ranking,
                "Trades",
                row -> Figures.count(row.trial().figures().trades()),
                row -> row.trial().figures().trades(),
                "4.5rem");
        Columns.words(windows, "From", Window::from, "6.5rem");
        Columns.words(windows, "To", Window::to, "6.5rem");
        Columns.words(windows, "Chosen before", Window::parameters, "");
        Columns.number(windows, "BPS before", row -> SearchWords.figure(row.chosenBps()), Window::chosenBps, "8rem");
        Columns.number(windows, "BPS in it", row -> SearchWords.figure(row.bps()), Window::bps, "6rem");
        Columns.number(windows, "Return", row -> SearchWords.percent(row.totalReturn()), Window::totalReturn, "6rem");
    }

    private void figure(String header, String width, Function<Trial, @Nullable Double> value) {
        Columns.number(
                ranking,
                header,
                row -> SearchWords.figure(value.apply(row.trial())),
                row -> value.apply(row.trial()),
                width);
    }

    private void percent(String header, String width, Function<Trial, @Nullable Double> value) {
        Columns.number(
                ranking,
                header,
                row -> SearchWords.percent(value.apply(row.trial())),
                row -> value.apply(row.trial()),
                width);
    }

    Grid<Ranked> ranking() {
        return ranking;
    }

    Grid<Window> windows() {
        return windows;
    }

    /** Shows the trials, the best first, and the windows of the study. */
    void show(List<Trial> trials, JsonNode study) {
        List<Ranked> ranked = new ArrayList<>();
        trials.forEach(each -> ranked.add(new Ranked(ranked.size() + 1, each)));
        ranking.setItems(ranked);
        List<Window> walked = new ArrayList<>();
        for (JsonNode each : study.path("walkForward").path("windows")) {
            Map<String, Double> parameters = new TreeMap<>();
            each.path("parameters")
                    .properties()
                    .forEach(one -> parameters.put(one.getKey(), one.getValue().asDouble()));
            walked.add(new Window(
                    day(each.path("from")),
                    day(each.path("to")),
                    SearchWords.parameters(parameters),
                    each.path("chosenBps").asDouble(),
                    each.path("bps").asDouble(),
                    each.path("totalReturn").asDouble()));
        }
        windows.setItems(walked);
    }

    private static String day(JsonNode time) {
        String text = time.asText();
        return Text.cut(text, 10);
    }
}
