package org.grekko.web.ui.optimisations;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.grekko.optimisation.StoredOptimisation;
import org.grekko.shared.AssetPair;
import org.grekko.shared.json.GrekkoJson;
import org.grekko.web.ui.kit.Figures;
import org.jspecify.annotations.Nullable;

/** How searches are written on every screen of theirs. */
final class SearchWords {
    /** Who may search and cancel. */
    static final String[] RUNNERS = {"trader", "risk-manager", "admin"};

    private SearchWords() {}

    /** The model and what is searched. */
    static String model(StoredOptimisation search) {
        return search.spec().config().model() + " "
                + search.spec().ranges().entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining(", "));
    }

    static String way(StoredOptimisation search) {
        return search.spec().plan().search().name().toLowerCase(Locale.ROOT);
    }

    static String pairs(StoredOptimisation search) {
        return search.spec().config().pairs().stream().map(AssetPair::toString).collect(Collectors.joining(", "));
    }

    /** The status, with how far it is while it runs. */
    static String status(StoredOptimisation search) {
        return search.status().equals("RUNNING")
                ? "RUNNING " + String.format(Locale.ROOT, "%.0f %%", search.progress() * 100)
                : search.status();
    }

    static String look(StoredOptimisation search) {
        return switch (search.status()) {
            case "DONE" -> "ok";
            case "FAILED" -> "bad";
            case "RUNNING" -> "warn";
            default -> "";
        };
    }

    static String trials(StoredOptimisation search) {
        return Figures.count(search.evaluated()) + " of " + Figures.count(search.planned());
    }

    static String best(StoredOptimisation search) {
        StoredOptimisation.Best best = search.best();
        return best == null ? Figures.NONE : parameters(best.parameters());
    }

    static @Nullable BigDecimal bps(StoredOptimisation search) {
        StoredOptimisation.Best best = search.best();
        return best == null ? null : BigDecimal.valueOf(best.bps());
    }

    /** Parameters by name. */
    static String parameters(Map<String, Double> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + " " + GrekkoJson.text(each.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** A figure with four digits; a dash where it is not known. */
    static String figure(@Nullable Double value) {
        return value == null || !Double.isFinite(value) ? Figures.NONE : String.format(Locale.ROOT, "%.4f", value);
    }

    /** A fraction as percent; a dash where it is not known. */
    static String percent(@Nullable Double value) {
        return value == null || !Double.isFinite(value) ? Figures.NONE : Figures.percent(BigDecimal.valueOf(value));
    }
}
