package org.grekko.risk.domain.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.grekko.risk.domain.Exposures;
import org.grekko.risk.domain.Limit;
import org.grekko.risk.domain.RiskLimits;
import org.grekko.risk.domain.RiskModel;
import org.grekko.risk.domain.Tolerance;
import org.grekko.shared.AssetPair;
import org.junit.jupiter.api.Test;

/** How much of each limit is used. */
class LimitUsesTest {
    private static final RiskLimits LIMITS = RiskLimits.defaults(new UUID(0, 1), Tolerance.MODERATE);
    private static final BigDecimal NAV = new BigDecimal("100000");

    @Test
    void whatWorksCountsAndTheNearestAssetIsNamed() {
        List<Holding> holdings = List.of(
                new Holding(AssetPair.of("BTC/USD"), new BigDecimal("20000"), new BigDecimal("10000")),
                new Holding(AssetPair.of("ETH/USD"), new BigDecimal("-10000"), BigDecimal.ZERO));
        List<LimitUse> uses = LimitUses.of(LIMITS, holdings, NAV, new BigDecimal("102000"), RiskModel.ASSUMED);
        assertThat(uses).hasSize(Limit.values().length);
        LimitUse position = of(uses, Limit.MAX_POSITION_FRACTION);
        assertThat(position.subject()).isEqualTo("BTC");
        assertThat(position.value()).isEqualByComparingTo("0.3");
        assertThat(position.usage()).isCloseTo(0.6, within(1e-12));
        assertThat(of(uses, Limit.MAX_EXPOSURE_FRACTION).value()).isEqualByComparingTo("0.4");
        assertThat(of(uses, Limit.MAX_DAILY_LOSS_FRACTION).usage()).isCloseTo(2000 / 102000.0 / 0.05, within(1e-12));
        assertThat(of(uses, Limit.MAX_CONCENTRATION).value()).isEqualByComparingTo("0.1");
        assertThat(of(uses, Limit.MAX_CORRELATED_FRACTION).value()).isEqualByComparingTo("0.4");
        assertThat(value(uses, Limit.MAX_VAR_FRACTION)).isCloseTo(0.4 * 0.05 * 1.6448536, within(1e-6));
        assertThat(of(uses, Limit.MAX_ORDER_NOTIONAL).value()).isNull();
    }

    @Test
    void theUseIsWhatThePreTradeRulesWouldSee() {
        for (int seed = 0; seed < 100; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            List<Holding> holdings = Stream.of("BTC/USD", "ETH/USD", "USDT/USD")
                    .map(pair -> new Holding(
                            AssetPair.of(pair),
                            BigDecimal.valueOf(dice.nextInt(60_000) - 20_000),
                            BigDecimal.valueOf(dice.nextInt(5_000))))
                    .toList();
            Exposures rules = new Exposures(RiskModel.ASSUMED);
            holdings.forEach(each -> rules.add(each.asset(), each.counted()));
            List<LimitUse> uses = LimitUses.of(LIMITS, holdings, NAV, NAV, RiskModel.ASSUMED);
            assertThat(value(uses, Limit.MAX_CRYPTO_FRACTION))
                    .as("seed %d", seed)
                    .isCloseTo(rules.crypto().doubleValue() / 100_000, within(1e-6));
            assertThat(value(uses, Limit.MAX_VAR_FRACTION))
                    .as("seed %d", seed)
                    .isCloseTo(rules.valueAtRisk("BTC", 0) / 100_000, within(1e-6));
            assertThat(of(uses, Limit.MAX_LEVERAGE).usage())
                    .as("seed %d", seed)
                    .isCloseTo(rules.total().doubleValue() / 100_000, within(1e-9));
        }
    }

    @Test
    void withoutValueNoFractionOfItIsTold() {
        List<LimitUse> uses = LimitUses.of(LIMITS, List.of(), BigDecimal.ZERO, BigDecimal.ZERO, RiskModel.ASSUMED);
        assertThat(uses).allMatch(each -> each.usage() == null);
        assertThat(LimitUses.of(LIMITS, List.of(), NAV, NAV, RiskModel.ASSUMED).stream()
                        .map(LimitUse::usage)
                        .filter(Objects::nonNull))
                .isNotEmpty()
                .allMatch(usage -> usage == 0);
    }

    private static double value(List<LimitUse> uses, Limit limit) {
        return Objects.requireNonNull(of(uses, limit).value()).doubleValue();
    }

    private static LimitUse of(List<LimitUse> uses, Limit limit) {
        return uses.stream()
                .filter(each -> each.limit().equals(limit.field()))
                .findFirst()
                .orElseThrow();
    }
}
