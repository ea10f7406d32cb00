package org.grekko.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.grekko.model.domain.lifecycle.ModelLife;
import org.grekko.model.domain.portfolio.AssetClass;
import org.grekko.model.domain.regime.RegimeFactors;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/**
 * A registered version of a model. All but its life stays as it was registered.
 *
 * @param id the model
 * @param name what people call it, unique together with the version
 * @param version semantic version: MAJOR.MINOR.PATCH
 * @param plugin name of the model that is run
 * @param parameters every parameter of it
 * @param universe the pairs that it may hold, by name, at least one
 * @param assetClasses the classes of those pairs, at least one
 * @param budgetFraction the part of NAV that it may use, 0 to 1
 * @param factors how regimes cut that part
 * @param life its stage and what that rests on
 * @param createdAt when it was registered
 * @param promotedAt when it last went live; null when it never did
 */
public record RegisteredModel(
        UUID id,
        String name,
        String version,
        String plugin,
        SortedMap<String, Double> parameters,
        List<AssetPair> universe,
        Set<AssetClass> assetClasses,
        BigDecimal budgetFraction,
        RegimeFactors factors,
        ModelLife life,
        Instant createdAt,
        @Nullable Instant promotedAt) {
    /** Name and version, for people. */
    public String title() {
        return name + " " + version;
    }
}
