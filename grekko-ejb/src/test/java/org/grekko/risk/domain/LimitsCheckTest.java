package org.grekko.risk.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.grekko.shared.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Limits that are possible together, and those that are not. */
class LimitsCheckTest {
    private static final RiskLimits MODERATE = RiskLimits.defaults(new UUID(1, 1), Tolerance.MODERATE);

    @ParameterizedTest
    @EnumSource(Tolerance.class)
    void theDefaultsOfEveryToleranceArePossible(Tolerance tolerance) {
        assertThat(LimitsCheck.errors(RiskLimits.defaults(new UUID(1, 1), tolerance)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Limit.class)
    void everyLimitIsAboveZeroAndAtMostWhatItsKindAllows(Limit limit) {
        assertThat(fields(MODERATE.with(limit, BigDecimal.ZERO))).contains(limit.field());
        BigDecimal most = limit.kind().most();
        assertThat(fields(MODERATE.with(limit, most.add(BigDecimal.ONE)))).contains(limit.field());
    }

    @Test
    void aLimitThatAnotherMakesUnreachableIsNamed() {
        assertThat(fields(MODERATE.with(Limit.MAX_EXPOSURE_FRACTION, new BigDecimal("0.4"))))
                .containsExactly("maxPositionFraction", "maxCryptoFraction", "maxCorrelatedFraction");
        assertThat(fields(MODERATE.with(Limit.MAX_CONCENTRATION, new BigDecimal("0.2"))))
                .containsExactly("maxConcentration");
        assertThat(fields(MODERATE.with(Limit.MIN_ORDER_NOTIONAL, new BigDecimal("1000001"))))
                .containsExactly("minOrderNotional");
    }

    @Test
    void whateverPassesLeavesRoomForOneAssetAtItsLimit() {
        int possible = 0;
        for (long seed = 1; seed <= 20_000; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            RiskLimits limits = RiskLimits.of(
                    new UUID(1, 1),
                    1,
                    limit -> dice.nextInt(3) > 0
                            ? limit.standard(Tolerance.AGGRESSIVE)
                            : limit.kind() == Limit.Kind.COUNT
                                    ? BigDecimal.valueOf(dice.nextInt(1, 300))
                                    : BigDecimal.valueOf(dice.nextInt(1, 101), 2));
            if (LimitsCheck.errors(limits).isEmpty()) {
                possible++;
                BigDecimal asset = limits.maxPositionFraction();
                assertThat(asset)
                        .as("seed %d", seed)
                        .isLessThanOrEqualTo(limits.maxExposureFraction())
                        .isLessThanOrEqualTo(limits.maxLeverage())
                        .isLessThanOrEqualTo(limits.maxCorrelatedFraction());
                assertThat(asset.multiply(asset)).as("seed %d", seed).isLessThanOrEqualTo(limits.maxConcentration());
            }
        }
        assertThat(possible).isGreaterThan(100);
    }

    private static List<String> fields(RiskLimits limits) {
        return LimitsCheck.errors(limits).stream().map(FieldError::field).toList();
    }
}
