package org.grekko.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A wish to register a version of a model, as it came from outside.
 *
 * @param name what people call it
 * @param version semantic version: MAJOR.MINOR.PATCH
 * @param plugin name of the model that is run
 * @param parameters its parameters by name; those that are left out have their defaults
 * @param universe the pairs that it may hold, written BASE/QUOTE
 * @param assetClasses names of the classes of those pairs
 * @param budgetFraction the part of NAV that it may use, 0 to 1; null when it was left out
 * @param factors by class and regime, what part of the budget is left then, 0 to 1; what is left out is not cut
 * @param by who asks
 */
public record NewModel(
        String name,
        String version,
        String plugin,
        Map<String, @Nullable Double> parameters,
        List<String> universe,
        List<String> assetClasses,
        @Nullable BigDecimal budgetFraction,
        Map<String, Map<String, @Nullable Double>> factors,
        String by) {}
