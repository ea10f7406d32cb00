package org.grekko.web.ui.models;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.grekko.model.ModelRecord;
import org.grekko.model.ModelWish;
import org.grekko.model.RegisteredModel;
import org.grekko.model.domain.lifecycle.Finding;
import org.grekko.model.domain.lifecycle.Stage;
import org.grekko.model.domain.regime.RegimeFactors;
import org.grekko.shared.AssetPair;
import org.grekko.shared.json.GrekkoJson;
import org.grekko.web.ui.kit.Figures;

/** How models are written on every screen of theirs, and who may do what with them. */
final class ModelWords {
    static final String[] REGISTRARS = {"trader", "quant"};
    static final String[] PROPOSERS = {"trader", "quant", "portfolio-manager", "fund-manager"};
    static final String[] MANAGERS = {"portfolio-manager", "fund-manager"};
    static final String[] STOPPERS = {"trader", "risk-manager", "portfolio-manager", "fund-manager"};

    private ModelWords() {}

    static String look(Stage stage) {
        return switch (stage) {
            case RESEARCH -> "";
            case CANDIDATE -> "b";
            case PAPER -> "warn";
            case LIVE -> "bad";
        };
    }

    static String universe(RegisteredModel model) {
        return model.universe().stream().map(AssetPair::toString).collect(Collectors.joining(", "));
    }

    static String parameters(RegisteredModel model) {
        return model.parameters().entrySet().stream()
                .map(each -> each.getKey() + " " + GrekkoJson.text(each.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** What part of the budget is left, by class and regime; only where something is cut. */
    static SortedMap<String, String> factors(RegimeFactors factors) {
        SortedMap<String, String> words = new TreeMap<>();
        words.putAll(left("equity ", factors.equity()));
        words.putAll(left("volatility ", factors.volatility()));
        words.putAll(left("crypto ", factors.crypto()));
        words.putAll(left("macro ", factors.macro()));
        return words;
    }

    private static Map<String, String> left(String name, Map<? extends Enum<?>, Double> factors) {
        return factors.entrySet().stream()
                .collect(Collectors.toMap(
                        each -> name + each.getKey().name(),
                        each -> Figures.percent(BigDecimal.valueOf(each.getValue()))));
    }

    /** What came of the last wish, with the first reason of a refusal. */
    static String lastFinding(ModelRecord known) {
        ModelWish wish = known.lastWish();
        if (wish == null) {
            return "no promotion asked for yet";
        }
        List<Finding> against =
                wish.findings().stream().filter(each -> !each.passed()).toList();
        return against.isEmpty()
                ? wish.to() + " passed"
                : wish.to() + " refused: " + against.get(0).sentence()
                        + (against.size() > 1 ? " and " + (against.size() - 1) + " more" : "");
    }

    /** Who may promote to that stage. */
    static String[] promoters(Stage to) {
        return to.trades() ? MANAGERS : PROPOSERS;
    }

    /** What a promotion to that stage means. */
    static String effect(Stage to) {
        return switch (to) {
            case RESEARCH -> "";
            case CANDIDATE ->
                "The check for look-ahead is run now, which may take some seconds. The evidence must be of this"
                        + " very model: its plugin, its parameters, its universe.";
            case PAPER -> "It trades paper money on a live market from the next bar on. No real money moves.";
            case LIVE -> "It trades REAL MONEY from the next bar on, with its part of the budget.";
        };
    }

    /** The stage that follows; RESEARCH after LIVE, from which nothing leads on. */
    static Stage next(Stage stage) {
        return List.of(Stage.values()).stream()
                .filter(stage::leadsTo)
                .findFirst()
                .orElse(Stage.RESEARCH);
    }
}
