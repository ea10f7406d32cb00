package org.grekko.model.domain.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule of the classification, at its edges. */
class RegimeEngineTest {
    private static final Instant NOON = Instant.parse("2024-03-10T12:00:00Z");

    private static RegimeState classify(RegimeReadings readings) {
        return RegimeEngine.STANDARD.classify(NOON, readings);
    }

    @ParameterizedTest
    @CsvSource({
        "0, LOW",
        "14.99, LOW",
        "15, NORMAL",
        "20, NORMAL",
        "25, NORMAL",
        "25.01, HIGH",
        "82.69, HIGH",
        ", NORMAL"
    })
    void volatilityIsLowBelow15AndHighAbove25(@Nullable Double vix, VolatilityRegime expected) {
        RegimeState state = classify(new RegimeReadings(null, null, vix, null));
        assertThat(state.volatility()).isEqualTo(expected);
        assertThat(state.vix()).isEqualTo(vix);
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, BULL",
        "0.0201, BULL",
        "0.02, NEUTRAL",
        "0, NEUTRAL",
        "-0.02, NEUTRAL",
        "-0.0201, BEAR",
        ", NEUTRAL"
    })
    void aTrendIsTwoPercentOffTheLongAverage(@Nullable Double distance, MarketTrend expected) {
        assertThat(classify(new RegimeReadings(distance, null, null, null)).equity())
                .isEqualTo(expected);
        assertThat(classify(new RegimeReadings(null, distance, null, null)).crypto())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2.5, EXPANSION", "0.51, EXPANSION", "0.5, NEUTRAL", "0, NEUTRAL", "-0.01, CONTRACTION", ", NEUTRAL"})
    void anInvertedCurveIsContractionAndASteepOneExpansion(@Nullable Double slope, MacroRegime expected) {
        RegimeState state = classify(new RegimeReadings(null, null, null, slope));
        assertThat(state.macro()).isEqualTo(expected);
        assertThat(state.yieldCurveSlope()).isEqualTo(slope);
    }

    @Test
    void thresholdsThatAreNotInOrderAndANegativeVixAreRefused() {
        assertThatThrownBy(() -> new RegimeEngine(25, 15, 0, 0, 1)).hasMessageContaining("vixLow");
        assertThatThrownBy(() -> new RegimeEngine(15, 25, 1, 0, 1)).hasMessageContaining("trendBand");
        assertThatThrownBy(() -> new RegimeEngine(15, 25, 0, 2, 1)).hasMessageContaining("slopeLow");
        assertThatThrownBy(() -> new RegimeReadings(null, null, -1.0, null)).hasMessageContaining("VIX");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-08T23:59:59Z, 1",
        "2024-03-09T00:00:00Z, 2",
        "2024-03-18T23:59:59Z, 2",
        "2024-03-19T00:00:00Z, ",
        "2024-03-07T23:59:59Z, ",
    })
    void aDaysValueIsKnownFromItsEndAndGoodForTenDays(Instant at, @Nullable Double expected) {
        DailySeries series = new DailySeries(
                new TreeMap<>(Map.of(LocalDate.parse("2024-03-07"), 1.0, LocalDate.parse("2024-03-08"), 2.0)));
        assertThat(series.knownAt(at)).isEqualTo(expected);
    }

    @Test
    void theTimelineKeepsTheChangesOnly() {
        RegimeTimeline timeline = new RegimeTimeline();
        for (double vix : new double[] {12, 13, 16, 30, 31, 12}) {
            timeline.add(classify(new RegimeReadings(null, null, vix, null)));
        }
        assertThat(timeline.changes())
                .extracting(RegimeState::volatility)
                .containsExactly(
                        VolatilityRegime.LOW, VolatilityRegime.NORMAL, VolatilityRegime.HIGH, VolatilityRegime.LOW);
    }

    @ParameterizedTest
    @CsvSource({"30, 0.1, -1, 0.125", "30, 0.1, 1, 0.25", "12, 0.1, -1, 0.5", "12, -0.1, 1, 0.2", "20, 0.1, 1, 1"})
    void aBudgetIsCutByTheProductOfItsFactors(double vix, double equity, double slope, double expected) {
        RegimeFactors factors = new RegimeFactors(
                Map.of(MarketTrend.BEAR, 0.2),
                Map.of(VolatilityRegime.HIGH, 0.25),
                Map.of(),
                Map.of(MacroRegime.CONTRACTION, 0.5));
        assertThat(factors.in(classify(new RegimeReadings(equity, null, vix, slope))))
                .isEqualTo(expected);
    }

    @Test
    void aFactorAboveOneIsRefused() {
        Map<MarketTrend, Double> tooMuch = Map.of(MarketTrend.BULL, 1.5);
        assertThatThrownBy(() -> new RegimeFactors(tooMuch, Map.of(), Map.of(), Map.of()))
                .hasMessageContaining("BULL must be from 0 to 1");
    }
}
