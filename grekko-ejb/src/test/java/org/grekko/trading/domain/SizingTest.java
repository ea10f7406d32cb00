package org.grekko.trading.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.grekko.agent.domain.SizingParameters;
import org.grekko.portfolio.domain.PortfolioBook;
import org.grekko.risk.domain.RiskLimits;
import org.grekko.risk.domain.RiskModel;
import org.grekko.risk.domain.Tolerance;
import org.grekko.shared.AssetPair;
import org.grekko.shared.CountedIds;
import org.grekko.signal.domain.ConsensusRule;
import org.junit.jupiter.api.Test;

/** How much an agent buys by each method, and that no method passes a cap. */
class SizingTest {
    private static final AssetPair BTC = AssetPair.of("BTC/USD");
    private static final Instant NOW = Instant.parse("2026-01-05T00:00:00Z");
    private static final BigDecimal PRICE = new BigDecimal("100");
    private static final Protection EXITS = new Protection(new BigDecimal("90"), new BigDecimal("120"));

    @Test
    void eachMethodSaysWhatItsFormulaSays() {
        PositionSize.Case known = new PositionSize.Case(100, 90.0, 120.0, 0.04, 8, 5);
        assertThat(PositionSize.fraction(Map.of("volatilityTarget", 0.01), known))
                .isCloseTo(0.25, within(1e-12));
        assertThat(PositionSize.fraction(Map.of("riskFraction", 0.01), known)).isCloseTo(0.1, within(1e-12));
        assertThat(PositionSize.fraction(Map.of("kellyFraction", 0.25), known))
                .isCloseTo(0.25 * (0.6 / 0.1 - 0.4 / 0.2), within(1e-12));
        assertThat(PositionSize.fraction(Map.of("fast", 5.0), known)).isEqualTo(1);
        PositionSize.Case blind = new PositionSize.Case(100, null, null, 0, 0, 0);
        for (String each : List.of("volatilityTarget", "kellyFraction", "riskFraction")) {
            assertThat(PositionSize.fraction(Map.of(each, 0.1), blind)).as(each).isZero();
        }
    }

    @Test
    void aWiderStopMoreVolatilityAndFewerWinsNeverBuyMore() {
        for (int seed = 0; seed < 500; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            double stop = 50 + 49 * dice.nextDouble();
            double profit = 101 + 50 * dice.nextDouble();
            double volatility = 0.005 + 0.1 * dice.nextDouble();
            int trades = dice.nextInt(1, 50);
            int wins = dice.nextInt(1, trades + 1);
            double part = 0.01 + 0.09 * dice.nextDouble();
            PositionSize.Case known = new PositionSize.Case(100, stop, profit, volatility, trades, wins);
            PositionSize.Case worse =
                    new PositionSize.Case(100, stop - 1, profit - 0.5, volatility * 1.1, trades, wins - 1);
            for (String each : List.of("volatilityTarget", "kellyFraction", "riskFraction")) {
                double before = PositionSize.fraction(Map.of(each, part), known);
                assertThat(PositionSize.fraction(Map.of(each, part), worse))
                        .as("seed %d, %s", seed, each)
                        .isLessThanOrEqualTo(before);
                assertThat(PositionSize.fraction(Map.of(each, part * 1.5), known))
                        .as("seed %d, %s", seed, each)
                        .isGreaterThanOrEqualTo(before)
                        .isNotNegative();
            }
        }
    }

    @Test
    void noMethodPassesTheShareTheCashOrALimit() {
        for (int seed = 0; seed < 500; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            BigDecimal allocation = BigDecimal.valueOf(1 + dice.nextInt(99), 2);
            List<Tolerance> tolerances = List.of(Tolerance.values());
            RiskLimits limits = RiskLimits.defaults(new UUID(0, 1), tolerances.get(dice.nextInt(tolerances.size())));
            String method =
                    List.of("volatilityTarget", "kellyFraction", "riskFraction").get(dice.nextInt(3));
            Map<String, Double> parameters = Map.of(method, 0.001 + 0.199 * dice.nextDouble());
            BigDecimal cash = BigDecimal.valueOf(dice.nextInt(1_000, 2_000_000));
            Desk desk = desk(cash);
            BigDecimal worth = Sizing.quantity(desk, wish(allocation, parameters), rules(limits))
                    .multiply(PRICE);
            assertThat(worth)
                    .as("seed %d", seed)
                    .isNotNegative()
                    .isLessThanOrEqualTo(cash.multiply(allocation))
                    .isLessThanOrEqualTo(cash.multiply(limits.maxPositionFraction()))
                    .isLessThanOrEqualTo(limits.maxOrderNotional());
        }
    }

    @Test
    void withoutAMethodTheWholeShareIsBought() {
        RiskLimits limits = RiskLimits.defaults(new UUID(0, 1), Tolerance.MODERATE);
        assertThat(Sizing.quantity(desk(new BigDecimal("10000")), wish(new BigDecimal("0.2"), Map.of()), rules(limits)))
                .isEqualByComparingTo("20");
    }

    @Test
    void atMostOneMethodIsTakenAndWithinItsRange() {
        assertThat(SizingParameters.check(Map.of("kellyFraction", 0.5, "fast", 3.0)))
                .isEmpty();
        assertThat(SizingParameters.check(Map.of("kellyFraction", 1.5)).toString())
                .contains("parameters.kellyFraction");
        assertThat(SizingParameters.check(Map.of("kellyFraction", 0.5, "riskFraction", 0.01))
                        .toString())
                .contains("stands alone");
        assertThat(SizingParameters.without(Map.of("kellyFraction", 0.5, "fast", 3.0)))
                .containsOnlyKeys("fast");
    }

    private static Sizing.Wish wish(BigDecimal allocation, Map<String, Double> parameters) {
        Trader trader = new Trader(new UUID(0, 7), "agent", "sma-cross", parameters, List.of(), allocation);
        return new Sizing.Wish(trader, BTC, PRICE, EXITS);
    }

    private static Desk desk(BigDecimal cash) {
        Desk desk = new Desk(new UUID(0, 3), new PortfolioBook("USD"));
        desk.book().deposit("PAPER", cash, NOW, new CountedIds());
        return desk;
    }

    private static RoadRules rules(RiskLimits limits) {
        return new RoadRules(
                "PAPER",
                limits,
                ConsensusRule.DEFAULT,
                Set::of,
                Duration.ofMinutes(5),
                BigDecimal.ZERO,
                RiskModel.ASSUMED,
                pair -> Conditions.NONE);
    }
}
