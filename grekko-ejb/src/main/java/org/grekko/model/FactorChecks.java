package org.grekko.model;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.grekko.model.domain.regime.MacroRegime;
import org.grekko.model.domain.regime.MarketTrend;
import org.grekko.model.domain.regime.RegimeFactors;
import org.grekko.model.domain.regime.VolatilityRegime;
import org.grekko.shared.FieldError;
import org.jspecify.annotations.Nullable;

/** Checks the wished factors by which regimes cut a budget. */
final class FactorChecks {
    private static final Set<String> CLASSES = Set.of("equity", "volatility", "crypto", "macro");

    private final Map<String, Map<String, @Nullable Double>> wished;
    private final List<FieldError> errors;

    private FactorChecks(Map<String, Map<String, @Nullable Double>> wished, List<FieldError> errors) {
        this.wished = wished;
        this.errors = errors;
    }

    /** The factors; what is wrong with them is added to the errors. */
    static RegimeFactors of(Map<String, Map<String, @Nullable Double>> wished, List<FieldError> errors) {
        FactorChecks checks = new FactorChecks(wished, errors);
        wished.keySet().stream()
                .filter(each -> !CLASSES.contains(each))
                .sorted()
                .forEach(each -> checks.wrong(each, "must be one of equity, volatility, crypto, macro"));
        return new RegimeFactors(
                checks.factors("equity", MarketTrend.class),
                checks.factors("volatility", VolatilityRegime.class),
                checks.factors("crypto", MarketTrend.class),
                checks.factors("macro", MacroRegime.class));
    }

    private <E extends Enum<E>> Map<E, Double> factors(String name, Class<E> regimes) {
        Map<E, Double> factors = new EnumMap<>(regimes);
        Map<String, @Nullable Double> given = Objects.requireNonNullElse(wished.get(name), Map.of());
        given.forEach((key, factor) -> Arrays.stream(regimes.getEnumConstants())
                .filter(each -> each.name().equals(String.valueOf(key).toUpperCase(Locale.ROOT)))
                .findFirst()
                .ifPresentOrElse(
                        each -> put(factors, name, each, factor),
                        () -> wrong(name + "." + key, "must be one of " + words(regimes))));
        return factors;
    }

    private <E extends Enum<E>> void put(Map<E, Double> factors, String name, E regime, @Nullable Double factor) {
        if (factor != null && factor >= 0 && factor <= 1) {
            factors.put(regime, factor);
        } else {
            wrong(name + "." + regime, "must be a number from 0 to 1");
        }
    }

    private static String words(Class<? extends Enum<?>> regimes) {
        return Arrays.stream(regimes.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }

    private void wrong(String field, String message) {
        errors.add(new FieldError("factors." + field, message));
    }
}
