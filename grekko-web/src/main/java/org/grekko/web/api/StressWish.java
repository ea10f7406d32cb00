package org.grekko.web.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.grekko.risk.domain.stress.CustomShocks;
import org.grekko.risk.domain.stress.Episode;
import org.grekko.shared.AssetPair;
import org.grekko.shared.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * What a portfolio is to be put under; without episodes and scenarios, every episode.
 *
 * @param episodes names of shocks that were, such as 2020-03
 * @param scenarios shocks that somebody thinks of
 */
public record StressWish(@Nullable List<String> episodes, @Nullable List<Scenario> scenarios) {
    private static final int MOST_SCENARIOS = 20;
    private static final int MOST_SHOCKS = 200;
    private static final int LONGEST_NAME = 60;

    /** A scenario. */
    public record Scenario(@Nullable String name, @Nullable List<ShockWish> shocks, @Nullable String others) {}

    /** A change of price of a pair, an asset or a class of assets. */
    public record ShockWish(
            @Nullable AssetPair pair,
            @Nullable String asset,
            @Nullable String assetClass,
            @Nullable BigDecimal change) {}

    /** What is wrong with it, and what it asks for. */
    record Checked(List<FieldError> errors, List<Episode> episodes, List<CustomShocks> custom) {}

    Checked check() {
        List<FieldError> errors = new ArrayList<>();
        List<Episode> found = new ArrayList<>();
        List<CustomShocks> custom = new ArrayList<>();
        List<String> names = episodes == null ? List.of() : episodes;
        for (int place = 0; place < names.size(); place++) {
            String name = names.get(place);
            int at = place;
            Episode.of(name == null ? "" : name)
                    .ifPresentOrElse(
                            found::add,
                            () -> errors.add(new FieldError("episodes[" + at + "]", "must be one of " + codes())));
        }
        List<Scenario> wished = scenarios == null ? List.of() : scenarios;
        if (wished.size() > MOST_SCENARIOS || names.size() > MOST_SCENARIOS) {
            errors.add(new FieldError("scenarios", "must be at most " + MOST_SCENARIOS));
        }
        for (int place = 0; place < Math.min(MOST_SCENARIOS, wished.size()); place++) {
            scenario("scenarios[" + place + "]", wished.get(place), errors, custom);
        }
        boolean nothing = episodes == null && scenarios == null;
        return new Checked(errors, nothing ? List.of(Episode.values()) : found, custom);
    }

    private static String codes() {
        return String.join(", ", Stream.of(Episode.values()).map(Episode::code).toList());
    }

    private static void scenario(
            String path, @Nullable Scenario wish, List<FieldError> errors, List<CustomShocks> custom) {
        String name = wish == null || wish.name() == null ? "" : wish.name().strip();
        List<ShockWish> shocks = wish == null || wish.shocks() == null ? List.of() : wish.shocks();
        int before = errors.size();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            errors.add(new FieldError(path + ".name", "must be 1 to " + LONGEST_NAME + " characters"));
        }
        if (shocks.isEmpty() || shocks.size() > MOST_SHOCKS) {
            errors.add(new FieldError(path + ".shocks", "must be 1 to " + MOST_SHOCKS + " shocks"));
        }
        CustomShocks.Others others = constant(
                path + ".others",
                wish == null || wish.others() == null ? "UNCHANGED" : wish.others(),
                CustomShocks.Others.values(),
                errors);
        List<CustomShocks.Said> said = new ArrayList<>();
        for (int place = 0; place < Math.min(MOST_SHOCKS, shocks.size()); place++) {
            shock(path + ".shocks[" + place + "]", shocks.get(place), errors, said);
        }
        if (errors.size() == before) {
            custom.add(new CustomShocks(name, said, Objects.requireNonNull(others)));
        }
    }

    private static void shock(
            String path, @Nullable ShockWish wish, List<FieldError> errors, List<CustomShocks.Said> said) {
        if (wish == null) {
            errors.add(new FieldError(path, "must be an object"));
            return;
        }
        long targets = Stream.of(wish.pair(), wish.asset(), wish.assetClass())
                .filter(Objects::nonNull)
                .count();
        if (targets != 1) {
            errors.add(new FieldError(path, "must have exactly one of pair, asset and assetClass"));
        }
        BigDecimal change = wish.change();
        if (change == null || change.compareTo(CustomShocks.LEAST) < 0 || change.compareTo(CustomShocks.MOST) > 0) {
            errors.add(new FieldError(path + ".change", "must be a fraction from -1 to 10, such as \"-0.3\""));
        }
        String kind = wish.assetClass();
        CustomShocks.AssetClass assetClass =
                kind == null ? null : constant(path + ".assetClass", kind, CustomShocks.AssetClass.values(), errors);
        String asset = wish.asset();
        said.add(new CustomShocks.Said(
                wish.pair(),
                asset == null ? null : asset.toUpperCase(Locale.ROOT),
                assetClass,
                change == null ? BigDecimal.ZERO : change));
    }

    private static <E extends Enum<E>> @Nullable E constant(
            String path, String text, E[] constants, List<FieldError> errors) {
        for (E each : constants) {
            if (each.name().equals(text.toUpperCase(Locale.ROOT))) {
                return each;
            }
        }
        errors.add(new FieldError(path, "must be one of " + List.of(constants)));
        return null;
    }
}
