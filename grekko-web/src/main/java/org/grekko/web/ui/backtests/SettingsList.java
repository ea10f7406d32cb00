package org.grekko.web.ui.backtests;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import org.grekko.backtest.StoredBacktest;
import org.grekko.shared.json.GrekkoJson;
import org.grekko.web.ui.kit.Figures;

/** What was run, so that it can be run again. */
final class SettingsList extends Div {
    private static final long serialVersionUID = 1L;

    private final Div lines = new Div();

    SettingsList() {
        addClassName("detail");
        setId("backtest-settings");
        getElement().setAttribute("role", "region").setAttribute("aria-label", "What was run");
        getElement().setAttribute("tabindex", "0");
        lines.addClassName("sum");
        add(lines);
    }

    /** Shows it. */
    void show(StoredBacktest backtest) {
        lines.removeAll();
        var config = backtest.config();
        line(
                "Status",
                BacktestWords.status(backtest) + (backtest.message().isEmpty() ? "" : ", " + backtest.message()));
        line("Model", (config.model() + " " + config.version()).trim());
        config.parameters().forEach((name, value) -> line(name, GrekkoJson.text(value)));
        line("Pairs", BacktestWords.pairs(backtest));
        line("Bars", BacktestWords.bars(backtest));
        line("Time", BacktestWords.range(backtest));
        line(
                "Fee, slippage",
                bps(config.terms().feeBps()) + ", " + bps(config.terms().slippageBps()));
        line(
                "Cash",
                Figures.money(config.terms().cash()) + " "
                        + config.pairs().get(0).quote());
        line("Bars a year", GrekkoJson.text(config.barsPerYear()));
        line("Asked for", Figures.minute(backtest.createdAt()) + " by " + backtest.requestedBy());
        String portfolio = backtest.portfolio();
        if (portfolio != null) {
            lines.add(new Pre(portfolio));
        }
        var outcome = backtest.outcome();
        if (outcome != null) {
            line("Values of NAV", Figures.count(outcome.figures().closes()));
            line("Code", outcome.codeVersion());
            line("Fingerprint of the bars", outcome.dataHash());
            line("Fingerprint of the result", outcome.resultHash());
        }
    }

    private static String bps(BigDecimal value) {
        return GrekkoJson.text(value) + " bps";
    }

    private void line(String name, String value) {
        Span words = new Span(value);
        words.addClassNames("mono", "hash");
        lines.add(new Span(name), words);
    }
}
