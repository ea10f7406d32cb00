package org.grekko.backtest.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.grekko.backtest.domain.Setups.bar;
import static org.grekko.backtest.domain.Setups.bars;
import static org.grekko.backtest.domain.Setups.flat;
import static org.grekko.backtest.domain.Setups.terms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.grekko.market.domain.BarSeries;
import org.grekko.model.domain.Model;
import org.grekko.model.domain.TargetWeights;
import org.grekko.shared.Side;
import org.junit.jupiter.api.Test;

class BacktestTest {
    private static final BacktestConfig.Terms FREE = terms("0", "0", "1000");

    /** Decides by a list, the last entry for good. */
    private static Model script(TargetWeights... decisions) {
        List<TargetWeights> rest = new ArrayList<>(List.of(decisions));
        return context -> rest.size() > 1 ? rest.remove(0) : rest.get(0);
    }

    private static TargetWeights guarded(double weight, double stop, double target) {
        return TargetWeights.with(new double[] {weight}, new double[] {stop}, new double[] {target});
    }

    private static Backtest.Run run(BacktestConfig.Terms terms, BarSeries bars, Model model) {
        return Backtest.run(Setups.config(terms, "BTC/USD"), List.of(bars), model);
    }

    @Test
    void anOrderFillsAtTheNextOpenAndSpendsAllCash() {
        BarSeries bars = bars(bar(0, 10, 10, 10, 10), bar(1, 20, 40, 20, 30), bar(2, 50, 50, 50, 50));
        Backtest.Run run = run(terms("100", "200", "1000"), bars, script(TargetWeights.of(1)));
        assertThat(run.trades()).hasSize(1);
        BacktestTrade buy = run.trades().get(0);
        assertThat(buy.time()).isEqualTo(Setups.START.plusSeconds(3_600));
        assertThat(buy.side()).isEqualTo(Side.BUY);
        assertThat(buy.price()).isEqualByComparingTo("20.4");
        assertThat(buy.quantity()).isEqualByComparingTo("48.53426519");
        assertThat(buy.fee()).isEqualByComparingTo("9.90099009876");
        assertThat(buy.pnl()).isNull();
        assertThat(run.equity().nav(0)).isEqualTo(1_000);
        assertThat(run.equity().nav(1)).isCloseTo(48.53426519 * 30, within(1e-6));
    }

    @Test
    void whatTheLastBarDecidesAndWhatIsOpenAtTheEndStaysSo() {
        Backtest.Run run =
                run(FREE, flat(10, 10, 20), script(TargetWeights.of(1), TargetWeights.of(1), TargetWeights.of(0)));
        assertThat(run.trades()).extracting(BacktestTrade::side).containsExactly(Side.BUY);
        assertThat(run.equity().nav(2)).isEqualTo(2_000);
    }

    @Test
    void aStopComesBeforeATargetInsideABar() {
        BarSeries bars = bars(bar(0, 10, 10, 10, 10), bar(1, 10, 13, 8, 12), bar(2, 12, 12, 12, 12));
        Backtest.Run run = run(terms("0", "100", "1000"), bars, script(guarded(1, 9, 12), guarded(0, 9, 12)));
        assertThat(run.trades()).hasSize(2);
        assertThat(run.trades().get(1).price()).isEqualByComparingTo("8.91");
        assertThat(run.trades().get(1).time()).isEqualTo(Setups.START.plusSeconds(7_200));
    }

    @Test
    void aBarThatBeginsBeyondAStopOrATargetFillsAtItsOpen() {
        BarSeries down = bars(bar(0, 10, 10, 10, 10), bar(1, 10, 10, 10, 10), bar(2, 7, 8, 6, 8));
        BacktestTrade stopped =
                run(FREE, down, script(guarded(1, 9, 12))).trades().get(1);
        assertThat(stopped.price()).isEqualByComparingTo("7");
        assertThat(stopped.time()).isEqualTo(Setups.START.plusSeconds(7_200));
        BarSeries up = bars(bar(0, 10, 10, 10, 10), bar(1, 10, 10, 10, 10), bar(2, 15, 15, 14, 14));
        assertThat(run(FREE, up, script(guarded(1, 9, 12))).trades().get(1).price())
                .isEqualByComparingTo("15");
    }

    @Test
    void aPositionThatAStopClosedOpensAgainOnlyWhenTheModelStillWantsIt() {
        BarSeries bars =
                bars(bar(0, 10, 10, 10, 10), bar(1, 10, 10, 8, 10), bar(2, 10, 10, 10, 10), bar(3, 10, 10, 10, 10));
        assertThat(run(FREE, bars, script(guarded(1, 9, 12), guarded(0, 9, 12))).trades())
                .hasSize(2);
        assertThat(run(FREE, bars, script(guarded(1, 9, 12), guarded(1, 5, 12))).trades())
                .hasSize(3);
    }

    @Test
    void weightsBecomeHoldingsAndSalesOfAPartHaveTheirPartOfTheCost() {
        Backtest.Run run = run(FREE, flat(10, 10, 20, 20), script(TargetWeights.of(1), TargetWeights.of(0.25)));
        assertThat(run.trades().get(0).quantity()).isEqualByComparingTo("100");
        assertThat(run.trades().get(1).quantity()).isEqualByComparingTo("75");
        assertThat(run.trades().get(1).pnl()).isEqualByComparingTo("750");
    }

    @Test
    void aMarketThatIsShutFillsWhenItOpensAndTradesNothingBefore() {
        BarSeries always = flat(10, 10, 10, 10, 10);
        BarSeries hours = bars(bar(0, 5, 5, 5, 5), bar(3, 4, 4, 4, 4));
        Backtest.Run run = Backtest.run(
                Setups.config(FREE, "BTC/USD", "SPY/USD"), List.of(always, hours), script(TargetWeights.of(0.5, 0.5)));
        assertThat(run.equity().size()).isEqualTo(5);
        assertThat(run.trades())
                .extracting(trade ->
                        trade.pair() + " " + trade.time() + " " + trade.price().intValue())
                .containsExactly("BTC/USD 2024-01-01T01:00:00Z 10", "SPY/USD 2024-01-01T03:00:00Z 4");
    }

    @Test
    void aModelSeesBarsUpToItsDecisionAndNoOther() {
        List<Double> seen = new ArrayList<>();
        run(FREE, flat(10, 11, 12), context -> {
            seen.add(context.window(0).close(0));
            assertThat(context.window(0).size()).isEqualTo(seen.size());
            assertThatThrownBy(() -> context.window(0).close(-1)).isInstanceOf(IndexOutOfBoundsException.class);
            return TargetWeights.flat(1);
        });
        assertThat(seen).containsExactly(10.0, 11.0, 12.0);
    }

    @Test
    void randomWeightsNeverSpendMoreThanTheCashAndEveryCentIsAccountedFor() {
        for (int seed = 0; seed < 100; seed++) {
            Random dice = new Random(seed);
            int markets = 1 + dice.nextInt(4);
            List<BarSeries> bars = new ArrayList<>();
            String[] pairs = new String[markets];
            for (int i = 0; i < markets; i++) {
                pairs[i] = "A" + i + "/USD";
                bars.add(RandomBars.of(dice, 60, Setups.HOUR, 100, 0.03, 0.2 * dice.nextInt(2)));
            }
            Backtest.Run run = Backtest.run(
                    Setups.config(terms("25", "10", "5000"), pairs), bars, context -> weights(dice, markets));
            BigDecimal cash = new BigDecimal("5000");
            for (BacktestTrade trade : run.trades()) {
                BigDecimal notional = trade.quantity().multiply(trade.price());
                cash = cash.subtract(trade.fee()).add(trade.side() == Side.SELL ? notional : notional.negate());
                assertThat(cash.signum()).as("cash after a trade, seed " + seed).isNotNegative();
            }
            assertThat(run.trades()).as("seed " + seed).isNotEmpty();
            assertThat(run.equity().nav(run.equity().size() - 1))
                    .as("seed " + seed)
                    .isPositive();
        }
    }

    private static TargetWeights weights(Random dice, int markets) {
        double[] weights = new double[markets];
        for (int i = 0; i < markets; i++) {
            weights[i] = dice.nextInt(3) * 0.5 / markets;
        }
        return TargetWeights.of(weights);
    }

    @Test
    void weightsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> TargetWeights.of(0.6, 0.5)).hasMessageContaining("at most 1 together");
        assertThatThrownBy(() -> TargetWeights.of(-0.1)).hasMessageContaining("from 0 to 1");
        assertThatThrownBy(() -> TargetWeights.of(Double.NaN)).hasMessageContaining("from 0 to 1");
        assertThatThrownBy(() -> run(FREE, flat(1, 2), script(TargetWeights.of(0.1, 0.1))))
                .hasMessageContaining("2 weights for 1 markets");
    }
}
