package org.grekko.signal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.grekko.agent.Agent;
import org.grekko.agent.AgentStatus;
import org.grekko.agent.AgentType;
import org.grekko.shared.AssetPair;
import org.grekko.shared.FieldError;
import org.grekko.signal.NewSignal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SignalRulesTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final UUID AGENT = new UUID(0, 1);

    @Test
    void aCompleteBuyIsValid() {
        assertThat(fields(buy("90", "120", NOW.plusSeconds(60)))).isEmpty();
        assertThat(fields(buy("90", null, null))).isEmpty();
    }

    @Test
    void onlyAnActiveAgentMaySignal() {
        for (AgentStatus status : AgentStatus.values()) {
            var errors = SignalRules.check(buy("90", null, null), agent(status), NOW);
            assertThat(errors.isEmpty()).as("%s", status).isEqualTo(status == AgentStatus.ACTIVE);
        }
        assertThat(SignalRules.check(buy("90", null, null), null, NOW))
                .extracting(FieldError::field)
                .containsExactly("agentId");
    }

    @Test
    void everyBuyNeedsAStopLossAndNothingElseDoes() {
        assertThat(fields(buy(null, null, null))).containsExactly("stopLoss");
        for (String type : List.of("SELL", "HOLD", "CLOSE_POSITION")) {
            assertThat(fields(signal(type, 0.5, null, null, null, ""))).as(type).isEmpty();
        }
    }

    @Test
    void theStopLossOfABuyLiesBelowItsPriceAndItsTarget() {
        assertThat(fields(buy("100", null, null))).containsExactly("stopLoss");
        assertThat(fields(buy("90", "90", null))).containsExactly("takeProfit");
    }

    @Test
    void confidenceIsANumberFromZeroToOne() {
        for (double bad : new double[] {-0.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThat(fields(signal("SELL", bad, null, null, null, "")))
                    .as("%s", bad)
                    .containsExactly("confidence");
        }
        assertThat(fields(signal("SELL", 0, null, null, null, ""))).isEmpty();
        assertThat(fields(signal("SELL", 1, null, null, null, ""))).isEmpty();
    }

    @Test
    void itExpiresAfterNowAndWithinFiveMinutes() {
        assertThat(fields(buy("90", null, NOW))).containsExactly("expiresAt");
        assertThat(fields(buy("90", null, NOW.plusNanos(1_000)))).isEmpty();
        assertThat(fields(buy("90", null, NOW.plusSeconds(300)))).isEmpty();
        assertThat(fields(buy("90", null, NOW.plusSeconds(300).plusNanos(1_000))))
                .containsExactly("expiresAt");
    }

    @Test
    void unknownTypesAndLongTextsAndImpossiblePricesAreRefused() {
        assertThat(fields(signal("SHORT", 0.5, null, null, null, ""))).containsExactly("type");
        assertThat(fields(signal("SELL", 0.5, null, null, null, "x".repeat(501))))
                .containsExactly("rationale");
        for (String bad : List.of("0", "-1", "1e30", "1e-19")) {
            assertThat(fields(signal("SELL", 0.5, bad, null, null, ""))).as(bad).containsExactly("stopLoss");
        }
    }

    private static List<String> fields(NewSignal wish) {
        return SignalRules.check(wish, agent(AgentStatus.ACTIVE), NOW).stream()
                .map(FieldError::field)
                .toList();
    }

    private static NewSignal buy(@Nullable String stop, @Nullable String target, @Nullable Instant expiry) {
        return signal("BUY", 0.7, stop, target, expiry, "because");
    }

    private static NewSignal signal(
            String type,
            double confidence,
            @Nullable String stop,
            @Nullable String target,
            @Nullable Instant expiry,
            String rationale) {
        return new NewSignal(
                AGENT,
                new UUID(0, 2),
                AssetPair.of("BTC/USD"),
                type,
                confidence,
                new BigDecimal("100"),
                stop == null ? null : new BigDecimal(stop),
                target == null ? null : new BigDecimal(target),
                null,
                expiry,
                "someone",
                rationale);
    }

    private static Agent agent(AgentStatus status) {
        return new Agent(
                AGENT,
                "outsider",
                AgentType.SENTIMENT_ANALYZER,
                status,
                "outside",
                Map.of(),
                List.of(),
                BigDecimal.ONE,
                NOW,
                null,
                0,
                0,
                BigDecimal.ZERO,
                null);
    }
}
