package org.grekko.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.grekko.model.domain.ModelPlugin;
import org.grekko.model.domain.Models;
import org.grekko.model.domain.portfolio.AssetClass;
import org.grekko.model.domain.regime.RegimeFactors;
import org.grekko.shared.AssetPair;
import org.grekko.shared.FieldError;
import org.jspecify.annotations.Nullable;

/** Checks wishes to register models. */
final class ModelChecks {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,79}");
    /** Source: Semantic Versioning 2.0.0, the three numbers. */
    private static final Pattern SEMANTIC = Pattern.compile("(0|[1-9][0-9]{0,8})(\\.(0|[1-9][0-9]{0,8})){2}");

    private static final int MOST_PAIRS = 20;
    private static final int MOST_DECIMALS = 10;

    private final Models installed;
    private final List<FieldError> errors = new ArrayList<>();

    private ModelChecks(Models installed) {
        this.installed = installed;
    }

    /**
     * What a wish comes to.
     *
     * @param errors what is wrong
     * @param terms what to register; null when something is wrong
     */
    record Checked(List<FieldError> errors, @Nullable Terms terms) {}

    /** What was asked for, checked and complete. */
    record Terms(
            SortedMap<String, Double> parameters,
            List<AssetPair> universe,
            Set<AssetClass> classes,
            BigDecimal budget,
            RegimeFactors factors) {}

    /** Holds a wish against the rules of registration and the installed models. */
    static Checked of(NewModel wish, Models installed) {
        ModelChecks checks = new ModelChecks(installed);
        checks.names(wish);
        Optional<ModelPlugin> plugin = checks.plugin(wish);
        Map<String, Double> given = checks.parameters(plugin, wish.parameters());
        List<AssetPair> universe = checks.universe(wish.universe());
        Set<AssetClass> classes = checks.classes(wish.assetClasses());
        BigDecimal budget = checks.budget(wish.budgetFraction());
        RegimeFactors factors = FactorChecks.of(wish.factors(), checks.errors);
        return !checks.errors.isEmpty() || plugin.isEmpty()
                ? new Checked(checks.errors, null)
                : new Checked(
                        List.of(), new Terms(Models.complete(plugin.get(), given), universe, classes, budget, factors));
    }

    private void wrong(String field, String message) {
        errors.add(new FieldError(field, message));
    }

    private void names(NewModel wish) {
        if (!NAME.matcher(wish.name()).matches()) {
            wrong("name", "must be a letter and up to 79 letters, digits, dots, dashes or underscores");
        }
        if (!SEMANTIC.matcher(wish.version()).matches()) {
            wrong("version", "must be MAJOR.MINOR.PATCH, such as 1.0.0");
        }
    }

    private Optional<ModelPlugin> plugin(NewModel wish) {
        Optional<ModelPlugin> plugin = installed.find(wish.plugin());
        if (plugin.isEmpty()) {
            wrong(
                    "plugin",
                    "must be one of "
                            + installed.list().stream().map(ModelPlugin::name).collect(Collectors.joining(", ")));
        }
        return plugin;
    }

    private Map<String, Double> parameters(Optional<ModelPlugin> plugin, Map<String, @Nullable Double> wished) {
        Map<String, Double> given = new TreeMap<>();
        wished.forEach((name, value) -> {
            if (value == null) {
                wrong("parameters." + name, "must be a number");
            } else {
                given.put(name, value);
            }
        });
        plugin.ifPresent(model ->
                Models.check(model, given).forEach(each -> wrong("parameters." + each.field(), each.message())));
        return given;
    }

    /** The pairs by name, as backtests sort them. */
    private List<AssetPair> universe(List<String> texts) {
        SortedSet<AssetPair> pairs = new TreeSet<>();
        if (texts.isEmpty() || texts.size() > MOST_PAIRS) {
            wrong("universe", "must name 1 to " + MOST_PAIRS + " pairs");
            return List.of();
        }
        for (String text : texts) {
            try {
                if (!pairs.add(AssetPair.of(String.valueOf(text)))) {
                    wrong("universe", "must name each pair once, and " + text + " comes again");
                }
            } catch (IllegalArgumentException notAPair) {
                wrong("universe", "must be pairs such as BTC/USD");
            }
        }
        if (pairs.stream().map(AssetPair::quote).distinct().count() > 1) {
            wrong("universe", "must share their quote asset: NAV is in one");
        }
        return List.copyOf(pairs);
    }

    private Set<AssetClass> classes(List<String> texts) {
        Set<AssetClass> classes = EnumSet.noneOf(AssetClass.class);
        for (String text : texts) {
            Arrays.stream(AssetClass.values())
                    .filter(each -> each.name().equals(String.valueOf(text).toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .ifPresentOrElse(classes::add, () -> wrong("assetClasses", "must be some of EQUITY, CRYPTO"));
        }
        if (texts.isEmpty()) {
            wrong("assetClasses", "must name at least one of EQUITY, CRYPTO");
        }
        return Collections.unmodifiableSet(classes);
    }

    private BigDecimal budget(@Nullable BigDecimal given) {
        BigDecimal budget = given == null ? BigDecimal.ONE.negate() : given.stripTrailingZeros();
        if (budget.signum() < 0 || budget.compareTo(BigDecimal.ONE) > 0 || budget.scale() > MOST_DECIMALS) {
            wrong("budgetFraction", "must be a number from 0 to 1 with at most " + MOST_DECIMALS + " decimals");
        }
        return budget;
    }
}
