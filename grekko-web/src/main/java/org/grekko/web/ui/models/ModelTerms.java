package org.grekko.web.ui.models;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.grekko.model.ModelRecord;
import org.grekko.model.RegisteredModel;
import org.grekko.model.domain.lifecycle.PaperEvidence;
import org.grekko.model.domain.lifecycle.ResearchEvidence;
import org.grekko.shared.json.GrekkoJson;
import org.grekko.web.ui.kit.Figures;

/** What was registered, and the evidence that it stands on, with the way there. */
final class ModelTerms extends Div {
    private static final long serialVersionUID = 1L;

    private final Div lines = new Div();
    private final transient Predicate<UUID> isBacktest;

    ModelTerms(Predicate<UUID> isBacktest) {
        this.isBacktest = isBacktest;
        addClassName("detail");
        setId("model-terms");
        getElement()
                .setAttribute("role", "region")
                .setAttribute("aria-label", "What is registered")
                .setAttribute("tabindex", "0");
        lines.addClassName("sum");
        add(lines);
    }

    /** Shows it. */
    void show(ModelRecord known) {
        lines.removeAll();
        RegisteredModel model = known.model();
        line("Name and version", model.title());
        line("Runs", model.plugin());
        model.parameters().forEach((name, value) -> line(name, GrekkoJson.text(value)));
        line("Universe", ModelWords.universe(model));
        line("Asset classes", model.assetClasses().stream().map(Enum::name).collect(Collectors.joining(", ")));
        ModelWords.factors(model.factors()).forEach((regime, left) -> line("Budget left in " + regime, left));
        line("Registered", Figures.minute(model.createdAt()) + " by " + known.createdBy());
        ResearchEvidence research = model.life().research();
        if (research != null) {
            line("Became a candidate on", evidence(research.id()));
            line("Look-ahead attested by", String.valueOf(research.lookaheadCheckedBy()));
        }
        PaperEvidence paper = model.life().paper();
        if (paper != null) {
            line("Went live on the paper session", paper.id().toString());
        }
        line("Id", model.id().toString());
    }

    private Component evidence(UUID id) {
        return isBacktest.test(id) ? new Anchor("backtests/result/" + id, "backtest " + id) : words("search " + id);
    }

    private void line(String name, String value) {
        line(name, words(value));
    }

    private void line(String name, Component value) {
        lines.add(new Span(name), value);
    }

    private static Span words(String value) {
        Span words = new Span(value);
        words.addClassNames("mono", "hash");
        return words;
    }
}
