package org.grekko.web.ui.optimisations;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.grekko.shared.Text;
import org.grekko.web.ui.kit.Figures;

/** What shows how far the best can be trusted: figures, and every gate with its limit. */
final class StudyPane extends Div {
    private static final long serialVersionUID = 1L;

    private final Div figures = new Div();
    private final Div gates = new Div();

    StudyPane() {
        addClassName("detail");
        setId("search-trust");
        getElement().setAttribute("role", "region").setAttribute("aria-label", "How far the best can be trusted");
        getElement().setAttribute("tabindex", "0");
        figures.addClassName("sum");
        gates.addClassName("sum");
        add(figures, new H3("Gates to candidate"), gates);
    }

    /** Shows the result of a study. */
    void show(JsonNode study) {
        figures.removeAll();
        gates.removeAll();
        JsonNode holdout = study.path("holdout");
        line(figures, "Time before the holdout", day(study.path("from")) + " to " + day(study.path("holdoutFrom")));
        line(figures, "Holdout: BPS", figure(holdout.path("bps")));
        line(figures, "Holdout: Sharpe", figure(holdout.path("sharpe")));
        line(figures, "Holdout: return", percent(holdout.path("totalReturn")));
        line(figures, "Holdout: drawdown", percent(holdout.path("maxDrawdown")));
        line(figures, "Deflated Sharpe ratio", percent(study.path("deflatedSharpe")));
        line(figures, "Probability of overfitting", percent(study.path("overfitting")));
        line(figures, "Probability of loss", percent(study.path("lossProbability")));
        line(figures, "Sharpe, 90 %", interval(study.path("sharpeConfidence"), false));
        line(figures, "Return, 90 %", interval(study.path("returnConfidence"), true));
        line(figures, "Walk-forward: Sharpe", figure(study.path("walkForward").path("sharpe")));
        line(
                figures,
                "Walk-forward: efficiency",
                percent(study.path("walkForward").path("efficiency")));
        line(
                figures,
                "Neighbours with half the score",
                percent(study.path("stability").path("share")));
        for (JsonNode gate : study.path("gates")) {
            boolean passed = gate.path("passed").asBoolean();
            String name = gate.path("gate").asText().replace('_', ' ').toLowerCase(Locale.ROOT);
            line(
                    gates,
                    (passed ? "✓ passes: " : "✗ refused: ") + name,
                    gate.path("value").asText() + ", wanted "
                            + gate.path("limit").asText());
        }
    }

    private static String day(JsonNode time) {
        String text = time.asText();
        return Text.cut(text, 10);
    }

    private static String figure(JsonNode value) {
        return value.isNumber() ? SearchWords.figure(value.asDouble()) : Figures.NONE;
    }

    private static String percent(JsonNode value) {
        return value.isNumber() ? SearchWords.percent(value.asDouble()) : Figures.NONE;
    }

    private static String interval(JsonNode interval, boolean percent) {
        JsonNode low = interval.path("low");
        JsonNode high = interval.path("high");
        return percent ? percent(low) + " to " + percent(high) : figure(low) + " to " + figure(high);
    }

    private static void line(Div lines, String name, String value) {
        Span words = new Span(value);
        words.addClassName("mono");
        lines.add(new Span(name), words);
    }
}
