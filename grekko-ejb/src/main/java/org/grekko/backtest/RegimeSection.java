package org.grekko.backtest;

import java.util.Optional;
import java.util.Set;
import org.grekko.backtest.domain.RegimeSources;
import org.grekko.model.domain.regime.RegimeEngine;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/**
 * What a portfolio's configuration says of regimes.
 *
 * @param sources thresholds and references
 * @param vix where the VIX is; null for none
 * @param yieldCurve where the yield curve's slope is; null for none
 */
record RegimeSection(RegimeSources sources, @Nullable String vix, @Nullable String yieldCurve) {
    private static final Set<String> FIELDS =
            Set.of("vix", "yieldCurve", "vixLow", "vixHigh", "trendBand", "slopeLow", "slopeHigh", "equity", "crypto");
    private static final int LONGEST_AVERAGE = 100_000;

    /** Reads the section; without one every regime is the one in the middle. */
    static RegimeSection read(@Nullable ConfigValue section, Set<AssetPair> pairs) {
        if (section == null) {
            return new RegimeSection(RegimeSources.NONE, null, null);
        }
        section.with(FIELDS);
        RegimeEngine standard = RegimeEngine.STANDARD;
        RegimeEngine engine = section.made(() -> new RegimeEngine(
                section.or("vixLow", each -> each.number("0", "1000"), standard.vixLow()),
                section.or("vixHigh", each -> each.number("0", "1000"), standard.vixHigh()),
                section.or("trendBand", each -> each.number("0", "1"), standard.trendBand()),
                section.or("slopeLow", each -> each.number("-100", "100"), standard.slopeLow()),
                section.or("slopeHigh", each -> each.number("-100", "100"), standard.slopeHigh())));
        return new RegimeSection(
                new RegimeSources(
                        engine, reference(section.find("equity"), pairs), reference(section.find("crypto"), pairs)),
                name(section.find("vix")),
                name(section.find("yieldCurve")));
    }

    private static @Nullable String name(Optional<ConfigValue> value) {
        return value.map(ConfigValue::text).orElse(null);
    }

    private static RegimeSources.@Nullable Reference reference(Optional<ConfigValue> value, Set<AssetPair> pairs) {
        if (value.isEmpty()) {
            return null;
        }
        ConfigValue reference = value.get().with(Set.of("pair", "average"));
        AssetPair pair = PortfolioDocument.pair(reference.need("pair"));
        if (!pairs.contains(pair)) {
            throw reference.need("pair").wrong("must be a market of the portfolio: one of " + pairs + ", not " + pair);
        }
        return new RegimeSources.Reference(pair, reference.need("average").whole(1, LONGEST_AVERAGE));
    }
}
