package org.grekko.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.grekko.model.domain.Models;
import org.grekko.model.domain.lifecycle.ModelLife;
import org.grekko.model.domain.portfolio.AssetClass;
import org.grekko.model.domain.regime.RegimeFactors;
import org.grekko.model.domain.regime.VolatilityRegime;
import org.grekko.shared.AssetPair;
import org.grekko.shared.FieldError;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be registered, and what evidence is a model's own. */
class ModelChecksTest {
    private static final Models INSTALLED = new Models(Models.builtIn());
    private static final NewModel GOOD = new NewModel(
            "trend",
            "1.0.0",
            "sma-cross",
            Map.of("fast", 10.0),
            List.of("SPY/USD", "BTC/USD"),
            List.of("equity", "CRYPTO"),
            new BigDecimal("0.250"),
            Map.of("volatility", Map.of("high", 0.5)),
            "ada");

    private static NewModel with(String version, List<String> universe, List<String> classes, @Nullable String budget) {
        return new NewModel(
                GOOD.name(),
                version,
                GOOD.plugin(),
                GOOD.parameters(),
                universe,
                classes,
                budget == null ? null : new BigDecimal(budget),
                GOOD.factors(),
                "ada");
    }

    private static List<String> wrong(NewModel wish) {
        ModelChecks.Checked checked = ModelChecks.of(wish, INSTALLED);
        assertThat(checked.terms() == null).isEqualTo(!checked.errors().isEmpty());
        return checked.errors().stream().map(FieldError::field).distinct().toList();
    }

    @Test
    void aGoodWishIsCompletedWithDefaultsAndSorted() {
        ModelChecks.Terms terms =
                Objects.requireNonNull(ModelChecks.of(GOOD, INSTALLED).terms());
        assertThat(terms.parameters()).containsEntry("fast", 10.0).containsKey("slow");
        assertThat(terms.universe()).containsExactly(AssetPair.of("BTC/USD"), AssetPair.of("SPY/USD"));
        assertThat(terms.classes()).containsExactly(AssetClass.EQUITY, AssetClass.CRYPTO);
        assertThat(terms.budget()).isEqualTo(new BigDecimal("0.25"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1.0", "v1.0.0", "1.0.0-rc1", "01.0.0", "1.0.0 ", "1.0.9999999999"})
    void aVersionIsThreeNumbers(String version) {
        assertThat(wrong(with(version, GOOD.universe(), GOOD.assetClasses(), "0.25")))
                .containsExactly("version");
    }

    @ParameterizedTest
    @CsvSource({
        "-0.01, false",
        "0, true",
        "1, true",
        "1.0000000000, true",
        "1.0000000001, false",
        "0.12345678901, false"
    })
    void aBudgetIsAPartOfTheWhole(String budget, boolean fits) {
        assertThat(wrong(with("1.0.0", GOOD.universe(), GOOD.assetClasses(), budget))
                        .isEmpty())
                .isEqualTo(fits);
    }

    @Test
    void nothingMayBeMissingOrUnknown() {
        assertThat(wrong(new NewModel("", "", "moon", Map.of(), List.of(), List.of(), null, Map.of(), "ada")))
                .containsExactly("name", "version", "plugin", "universe", "assetClasses", "budgetFraction");
        assertThat(wrong(with("1.0.0", List.of("BTC"), List.of("bonds"), "0.1")))
                .containsExactly("universe", "assetClasses");
        assertThat(wrong(with("1.0.0", List.of("BTC/USD", "btc-usd"), List.of("crypto"), "0.1")))
                .containsExactly("universe");
        assertThat(wrong(with("1.0.0", List.of("BTC/USD", "ETH/EUR"), List.of("crypto"), "0.1")))
                .containsExactly("universe");
    }

    @Test
    void parametersAreThoseOfThePlugin() {
        Map<String, @Nullable Double> parameters = new HashMap<>();
        parameters.put("wings", 2.0);
        parameters.put("slow", null);
        NewModel wish = new NewModel(
                "trend",
                "1.0.0",
                "sma-cross",
                parameters,
                GOOD.universe(),
                GOOD.assetClasses(),
                BigDecimal.ONE,
                Map.of(),
                "ada");
        assertThat(wrong(wish)).containsExactlyInAnyOrder("parameters.slow", "parameters.wings");
    }

    @Test
    void factorsNameTheirRegime() {
        ModelChecks.Checked good = ModelChecks.of(GOOD, INSTALLED);
        assertThat(Objects.requireNonNull(good.terms()).factors().volatility())
                .containsExactly(entry(VolatilityRegime.HIGH, 0.5));
        assertThat(wrong(factors(Map.of("crypto", Map.of("SAD", 0.5))))).containsExactly("factors.crypto.SAD");
        assertThat(wrong(factors(Map.of("macro", Map.of("NEUTRAL", 1.01))))).containsExactly("factors.macro.NEUTRAL");
        assertThat(wrong(factors(Map.of("moon", Map.of())))).containsExactly("factors.moon");
    }

    private static NewModel factors(Map<String, Map<String, @Nullable Double>> factors) {
        return new NewModel(
                GOOD.name(),
                GOOD.version(),
                GOOD.plugin(),
                GOOD.parameters(),
                GOOD.universe(),
                GOOD.assetClasses(),
                GOOD.budgetFraction(),
                factors,
                GOOD.by());
    }

    @Test
    void onlyWhatRanThisVeryModelIsItsEvidence() {
        RegisteredModel model = new RegisteredModel(
                new UUID(1, 1),
                "trend",
                "3.1.4",
                "sma-cross",
                new TreeMap<>(Map.of("fast", 10.0, "slow", 50.0)),
                List.of(AssetPair.of("BTC/USD")),
                EnumSet.of(AssetClass.CRYPTO),
                BigDecimal.ONE,
                RegimeFactors.NONE,
                ModelLife.begin("3.1.4"),
                RandomSteps.NOW,
                null);
        assertThat(version(model, "1.0.0", 50.0, "BTC/USD")).isEqualTo("3.1.4");
        assertThat(version(model, "1.0.1", 50.0, "BTC/USD")).contains("sma-cross 1.0.1", "not what the model runs");
        assertThat(version(model, "1.0.0", 51.0, "BTC/USD")).contains("slow=51.0");
        assertThat(version(model, "1.0.0", 50.0, "ETH/USD")).contains("ETH/USD");
    }

    private static String version(RegisteredModel model, String plugin, double slow, String pair) {
        return EvidenceMatch.version(
                model,
                "1.0.0",
                new ResearchSource.Tested(
                        "sma-cross",
                        plugin,
                        new TreeMap<>(Map.of("fast", 10.0, "slow", slow)),
                        new TreeSet<>(List.of(AssetPair.of(pair)))));
    }
}
