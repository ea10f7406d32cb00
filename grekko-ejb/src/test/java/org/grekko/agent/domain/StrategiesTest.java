package org.grekko.agent.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.grekko.shared.FieldError;
import org.junit.jupiter.api.Test;

class StrategiesTest {
    private final Strategies strategies = new Strategies(List.of(new SmaCross(), new RsiReversion()));

    @Test
    void defaultsOfEveryStrategyAreValid() {
        for (StrategyPlugin each : strategies.list()) {
            assertThat(strategies.check(each.name(), Map.of())).as(each.name()).isEmpty();
        }
    }

    @Test
    void defaultsAreTheDocumentedOnes() {
        assertThat(Strategies.complete(new SmaCross(), Map.of()))
                .isEqualTo(Map.of("fast", 20.0, "slow", 50.0, "stopPct", 0.08, "targetPct", 0.30));
        assertThat(Strategies.complete(new RsiReversion(), Map.of()))
                .isEqualTo(Map.of(
                        "period", 14.0, "oversold", 30.0, "overbought", 70.0, "stopPct", 0.06, "targetPct", 0.12));
    }

    @Test
    void anUnknownStrategyIsRefusedAndTheKnownOnesAreNamed() {
        assertThat(strategies.check("astrology", Map.of()))
                .containsExactly(new FieldError("strategy", "must be one of rsi-reversion, sma-cross"));
    }

    @Test
    void anUnknownParameterIsRefusedByName() {
        assertThat(fields("sma-cross", Map.of("speed", 3.0))).containsExactly("parameters.speed");
    }

    @Test
    void valuesOutsideTheirRangeAreRefusedByName() {
        for (double bad :
                new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -1, 0, 1.5, 1e300}) {
            assertThat(fields("sma-cross", Map.of("fast", bad)))
                    .as("fast %s", bad)
                    .containsExactly("parameters.fast");
        }
        for (double bad : new double[] {Double.NaN, -0.1, 0, 1}) {
            assertThat(fields("rsi-reversion", Map.of("stopPct", bad)))
                    .as("stopPct %s", bad)
                    .containsExactly("parameters.stopPct");
        }
    }

    @Test
    void fastMustBeBelowSlow() {
        assertThat(fields("sma-cross", Map.of("fast", 50.0, "slow", 50.0))).containsExactly("parameters.fast");
        assertThat(fields("sma-cross", Map.of("fast", 49.0, "slow", 50.0))).isEmpty();
    }

    @Test
    void oversoldMustBeBelowOverbought() {
        assertThat(fields("rsi-reversion", Map.of("oversold", 50.0, "overbought", 50.0)))
                .containsExactly("parameters.oversold");
    }

    @Test
    void ofTwoStrategiesWithOneNameTheFirstCounts() {
        StrategyPlugin first = new SmaCross();
        assertThat(new Strategies(List.of(first, new SmaCross())).find("sma-cross"))
                .containsSame(first);
    }

    private List<String> fields(String strategy, Map<String, Double> parameters) {
        return strategies.check(strategy, parameters).stream()
                .map(FieldError::field)
                .toList();
    }
}
