package org.grekko.backtest;

import java.nio.file.Path;
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
 * @param vix the file of the VIX; null for none
 * @param yieldCurve the file of the yield curve's slope; null for none
 */
record RegimeSection(RegimeSources sources, @Nullable Path vix, @Nullable Path yieldCurve) {
    private static final Set<String> FIELDS =
            Set.of("vix", "yieldCurve", "vixLow", "vixHigh", "trendBand", "slopeLow", "slopeHigh", "equity", "crypto");
    private static final int LONGEST_AVERAGE = 100_000;

    /** Reads the section; without one every regime is the one in the middle. */
    static RegimeSection read(@Nullable ConfigValue section, Set<AssetPair> pairs, Path folder) {
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
                file(section.find("vix"), folder),
                file(section.find("yieldCurve"), folder));
    }

    private static @Nullable Path file(Optional<ConfigValue> value, Path folder) {
        return value.map(each -> folder.resolve(each.text())).orElse(null);
    }

    private static RegimeSources.@Nullable Reference reference(Optional<ConfigValue> value, Set<AssetPair> pairs) {
        if (value.isEmpty()) {
            return null;
        }
        ConfigValue reference = value.get().with(Set.of("pair", "average"));
        AssetPair pair = PortfolioFile.pair(reference.need("pair"));
        if (!pairs.contains(pair)) {
            throw reference.need("pair").wrong("must be a market of the portfolio: one of " + pairs + ", not " + pair);
        }
        return new RegimeSources.Reference(pair, reference.need("average").whole(1, LONGEST_AVERAGE));
    }
}
