package org.grekko.model.domain.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.grekko.model.domain.TargetWeights;
import org.grekko.model.domain.regime.MarketTrend;
import org.grekko.model.domain.regime.RegimeEngine;
import org.grekko.model.domain.regime.RegimeFactors;
import org.grekko.model.domain.regime.RegimeReadings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Budgets, drawdown, and the sum of what models want. */
class PortfolioEngineTest {
    private static final int SEEDS = Boolean.getBoolean("grekko.nightly") ? 50_000 : 2_000;
    private static final List<AssetClass> CLASSES = List.of(AssetClass.EQUITY, AssetClass.EQUITY, AssetClass.CRYPTO);

    @ParameterizedTest
    @CsvSource({
        // peak, then NAV: drawdown, what is left of the budgets
        "100, 100, 0, 1",
        "100, 85.01, 0.1499, 1",
        "100, 85, 0.15, 0.5",
        "100, 80.01, 0.1999, 0.5",
        "100, 80, 0.2, 0",
        "100, 10, 0.9, 0",
        "100, 120, 0, 1",
    })
    void budgetsAreHalvedAt15PercentAndNothingIsHeldAt20(double peak, double nav, double drawdown, double factor) {
        DrawdownGuard guard = DrawdownGuard.from(DrawdownLimits.STANDARD, peak).next(nav);
        assertThat(guard.drawdown()).isCloseTo(drawdown, within(1e-12));
        assertThat(guard.factor()).isEqualTo(factor);
    }

    @Test
    void halvingEndsWhenTheDrawdownDoesAndAnExitNever() {
        DrawdownGuard halved =
                DrawdownGuard.from(DrawdownLimits.STANDARD, 100).next(200).next(168);
        assertThat(halved.factor()).isEqualTo(0.5);
        assertThat(halved.next(171).factor()).isEqualTo(1);
        DrawdownGuard exited = halved.next(150);
        assertThat(exited.factor()).isZero();
        assertThat(exited.next(500).factor()).isZero();
        assertThat(exited.next(500).peak()).isEqualTo(500);
    }

    @Test
    void limitsThatAreNotInOrderAreRefused() {
        assertThatThrownBy(() -> new DrawdownLimits(0.3, 0.2)).hasMessageContaining("exitAt");
        assertThatThrownBy(() -> new DrawdownLimits(0, 0.2)).hasMessageContaining("halveAt");
    }

    @ParameterizedTest
    @CsvSource({"0.1, 100, 0.4", "-0.1, 100, 0.1", "0.1, 84, 0.2", "-0.1, 84, 0.05", "0.1, 79, 0"})
    void aBudgetIsCutByRegimeAndDrawdown(double equityDistance, double nav, double expected) {
        ModelBudget budget =
                new ModelBudget(0.4, new RegimeFactors(Map.of(MarketTrend.BEAR, 0.25), Map.of(), Map.of(), Map.of()));
        assertThat(budget.in(
                        RegimeEngine.STANDARD.classify(
                                Instant.EPOCH, new RegimeReadings(equityDistance, null, null, null)),
                        DrawdownGuard.from(DrawdownLimits.STANDARD, 100).next(nav)))
                .isCloseTo(expected, within(1e-15));
    }

    @Test
    void budgetsTogetherAreAtMostTheWhole() {
        List<ModelBudget> tenths = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            tenths.add(new ModelBudget(0.1, RegimeFactors.NONE));
        }
        assertThat(ModelBudget.fit(tenths)).isTrue();
        tenths.add(new ModelBudget(0.001, RegimeFactors.NONE));
        assertThat(ModelBudget.fit(tenths)).isFalse();
        assertThatThrownBy(() -> new ModelBudget(1.1, RegimeFactors.NONE)).hasMessageContaining("from 0 to 1");
    }

    @Test
    void weightsCountWithTheirBudgetsAndAddUp() {
        PortfolioEngine engine = new PortfolioEngine(RiskCaps.STANDARD, CLASSES, List.of(List.of(0, 1), List.of(1, 2)));
        Allocation held = engine.allocate(
                new double[] {0.5, 0.2}, List.of(TargetWeights.of(0.5, 0.25), TargetWeights.of(0.75, 0.25)));
        assertThat(held.total(0)).isEqualTo(0.25);
        assertThat(held.total(1)).isCloseTo(0.125 + 0.15, within(1e-15));
        assertThat(held.total(2)).isCloseTo(0.05, within(1e-15));
        assertThat(held.part(0, 1)).isEqualTo(0.125);
        assertThat(held.part(1, 0)).isZero();
        assertThat(held.capped()).isFalse();
    }

    @Test
    void aCapCutsEveryModelByTheSameFactor() {
        PortfolioEngine engine = new PortfolioEngine(RiskCaps.STANDARD, CLASSES, List.of(List.of(2), List.of(2)));
        Allocation held = engine.allocate(new double[] {0.6, 0.2}, List.of(TargetWeights.of(1), TargetWeights.of(1)));
        assertThat(held.capped()).isTrue();
        assertThat(held.total(2)).isCloseTo(0.2, within(1e-12));
        assertThat(held.part(0, 2)).isCloseTo(0.15, within(1e-12));
        assertThat(held.part(1, 2)).isCloseTo(0.05, within(1e-12));
    }

    @Test
    void anotherNumberOfWeightsThanMarketsIsRefused() {
        PortfolioEngine engine = new PortfolioEngine(RiskCaps.STANDARD, CLASSES, List.of(List.of(0, 1)));
        assertThatThrownBy(() -> engine.allocate(new double[] {1}, List.of(TargetWeights.of(1))))
                .hasMessageContaining("1 weights for 2 markets");
    }

    @Test
    void partsAddUpToTheirTotalsAndTotalsKeepTheCapsOverRandomOutputs() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random dice = new Random(seed);
            int models = 1 + dice.nextInt(8);
            List<List<Integer>> universes = new ArrayList<>();
            List<TargetWeights> outputs = new ArrayList<>();
            double[] budgets = new double[models];
            for (int i = 0; i < models; i++) {
                universes.add(List.of(0, 1, 2));
                outputs.add(TargetWeights.of(dice.nextDouble() / 3, dice.nextDouble() / 3, dice.nextDouble() / 3));
                budgets[i] = dice.nextDouble() * 3 / models;
            }
            Allocation held = new PortfolioEngine(RiskCaps.STANDARD, CLASSES, universes).allocate(budgets, outputs);
            double[] totals = new double[3];
            for (int market = 0; market < totals.length; market++) {
                totals[market] = held.total(market);
                double parts = 0;
                for (int model = 0; model < models; model++) {
                    parts += held.part(model, market);
                }
                assertThat(parts).as("seed " + seed).isCloseTo(totals[market], within(1e-12));
            }
            assertThat(RiskCaps.STANDARD.scaled(totals, CLASSES))
                    .as("seed " + seed)
                    .isSameAs(totals);
        }
    }
}
