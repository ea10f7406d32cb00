package org.grekko.web.ui.models;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.MathContext;
import org.grekko.model.RegisteredModel;
import org.grekko.model.domain.lifecycle.Demotion;
import org.grekko.model.domain.lifecycle.ModelLife;
import org.grekko.model.domain.lifecycle.PaperEvidence;
import org.grekko.model.domain.lifecycle.Stage;
import org.grekko.web.ui.kit.Figures;
import org.jspecify.annotations.Nullable;

/** The way of a model from research to live, where it is on it, and what it rests on. */
final class LifeTrack extends Div {
    private static final long serialVersionUID = 1L;
    private static final MathContext SHOWN = new MathContext(4);

    private final OrderedList track = new OrderedList();
    private final Div facts = new Div();

    LifeTrack() {
        addClassName("detail");
        setId("model-life");
        getElement()
                .setAttribute("role", "region")
                .setAttribute("aria-label", "Life")
                .setAttribute("tabindex", "0");
        track.addClassName("track");
        facts.addClassName("sum");
        add(track, facts);
    }

    /** Shows it, with what its present paper session has shown so far. */
    void show(RegisteredModel model, @Nullable PaperEvidence session) {
        track.removeAll();
        ModelLife life = model.life();
        for (Stage stage : Stage.values()) {
            ListItem step = new ListItem(stage.name());
            step.addClassName(stage.compareTo(life.stage()) < 0 ? "past" : stage == life.stage() ? "here" : "ahead");
            if (stage == life.stage()) {
                step.getElement().setAttribute("aria-current", "step");
            }
            track.add(step);
        }
        facts.removeAll();
        line("Budget", Figures.percent(model.budgetFraction()));
        line("Went live", Figures.time(model.promotedAt()));
        line("Bars in a row on which the venue failed", Integer.toString(life.failedBars()));
        if (session != null) {
            line(
                    "Paper session",
                    session.period().toDays() + " days, Sharpe " + number(session.sharpe()) + ", drawdown "
                            + number(session.maxDrawdown()));
        }
        Demotion demotion = life.demotion();
        if (demotion != null) {
            line("Last demoted", demotion.reason() + " in " + demotion.from() + ": " + demotion.detail());
        }
    }

    private static String number(double value) {
        return Double.isFinite(value) ? new BigDecimal(value).round(SHOWN).toPlainString() : Figures.NONE;
    }

    private void line(String name, String value) {
        Span words = new Span(value);
        words.addClassName("mono");
        facts.add(new Span(name), words);
    }
}
