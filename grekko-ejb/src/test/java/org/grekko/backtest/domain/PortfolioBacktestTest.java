package org.grekko.backtest.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.grekko.backtest.domain.Portfolios.config;
import static org.grekko.backtest.domain.Portfolios.crypto;
import static org.grekko.backtest.domain.Portfolios.data;
import static org.grekko.backtest.domain.Portfolios.equity;
import static org.grekko.backtest.domain.Portfolios.model;
import static org.grekko.backtest.domain.Portfolios.newYork;
import static org.grekko.backtest.domain.Setups.bar;
import static org.grekko.backtest.domain.Setups.bars;
import static org.grekko.backtest.domain.Setups.flat;
import static org.grekko.backtest.domain.Setups.terms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.grekko.market.domain.BarSeries;
import org.grekko.model.domain.Context;
import org.grekko.model.domain.Model;
import org.grekko.model.domain.TargetWeights;
import org.grekko.model.domain.regime.MarketTrend;
import org.grekko.model.domain.regime.RegimeEngine;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.junit.jupiter.api.Test;

/** What a portfolio does at a bar, by example. */
class PortfolioBacktestTest {
    private static final BacktestConfig.Terms FREE = terms("0", "0", "1000");

    /** Decides by a list, the last entry for good. */
    private static Model script(TargetWeights... decisions) {
        List<TargetWeights> rest = new ArrayList<>(List.of(decisions));
        return context -> rest.size() > 1 ? rest.remove(0) : rest.get(0);
    }

    private static Model always(double... weights) {
        return context -> TargetWeights.of(weights);
    }

    private static List<String> trades(PortfolioRun run) {
        return run.run().trades().stream()
                .map(each -> each.time() + " " + each.side() + " "
                        + each.quantity().stripTrailingZeros().toPlainString() + " " + each.pair() + " at "
                        + each.price().stripTrailingZeros().toPlainString())
                .toList();
    }

    @Test
    void budgetsAddUpAndEachModelBearsItsCosts() {
        PortfolioConfig config = config(
                terms("100", "0", "1000"),
                List.of(equity("AAA/USD")),
                List.of(model("one", 0.3, always(1), "AAA/USD"), model("two", 0.2, always(0.5), "AAA/USD")));
        PortfolioRun run = PortfolioBacktest.run(config, data(flat(10, 10, 20)));
        assertThat(trades(run)).containsExactly("2024-01-01T01:00:00Z BUY 39.60396039 AAA/USD at 10");
        assertThat(run.sources()).containsExactly(List.of(0, 1));
        Attribution.OfModel one = run.attribution().models().get(0);
        Attribution.OfModel two = run.attribution().models().get(1);
        assertThat(one.fees()).isCloseTo(39.60396039 * 10 * 0.01 * 0.75, within(1e-9));
        assertThat(one.pnl()).isCloseTo(39.60396039 * 0.75 * (10 - 0.1), within(1e-9));
        assertThat(two.pnl()).isCloseTo(39.60396039 * 0.25 * (10 - 0.1), within(1e-9));
        assertThat(one.markets().get(0).exposure() + two.markets().get(0).exposure())
                .isCloseTo(39.60396039 * 20 / run.run().equity().nav(2), within(1e-12));
    }

    @Test
    void aTargetAboveACapIsCutAndADriftAboveItIsTakenBack() {
        PortfolioConfig config =
                config(FREE, List.of(crypto("BTC/USD")), List.of(model("one", 1, always(1), "BTC/USD")));
        PortfolioRun run = PortfolioBacktest.run(config, data(flat(10, 10, 10.1, 10.1, 10.1)));
        assertThat(trades(run).get(0)).isEqualTo("2024-01-01T01:00:00Z BUY 19.99999999 BTC/USD at 10");
        assertThat(trades(run).get(1)).startsWith("2024-01-01T03:00:00Z SELL 0.158");
        assertThat(run.cappedDecisions()).isEqualTo(5);
    }

    @Test
    void aHoldingIsBroughtBackWhenItHasDriftedAndNotBefore() {
        PortfolioConfig config =
                config(FREE, List.of(equity("AAA/USD")), List.of(model("one", 0.2, always(1), "AAA/USD")));
        assertThat(trades(PortfolioBacktest.run(config, data(flat(10, 10, 10.5, 10.5)))))
                .hasSize(1);
        assertThat(trades(PortfolioBacktest.run(config, data(flat(10, 10, 11, 11)))))
                .containsExactly(
                        "2024-01-01T01:00:00Z BUY 20 AAA/USD at 10",
                        "2024-01-01T03:00:00Z SELL 1.45454545 AAA/USD at 11");
    }

    @Test
    void whatOneModelGivesUpAndAnotherTakesIsNoTrade() {
        PortfolioConfig config = config(
                terms("10", "10", "1000"),
                List.of(equity("AAA/USD")),
                List.of(
                        model("one", 0.2, script(TargetWeights.of(1), TargetWeights.of(0)), "AAA/USD"),
                        model("two", 0.2, script(TargetWeights.of(0), TargetWeights.of(1)), "AAA/USD")));
        PortfolioRun run = PortfolioBacktest.run(config, data(flat(10, 10, 10, 10.2)));
        assertThat(trades(run)).hasSize(1);
        Attribution.OfModel one = run.attribution().models().get(0);
        Attribution.OfModel two = run.attribution().models().get(1);
        assertThat(one.pnl()).isNegative().isCloseTo(-one.fees() - one.slippage(), within(1e-9));
        assertThat(two.fees()).isZero();
        assertThat(two.pnl()).isCloseTo(run.run().trades().get(0).quantity().doubleValue() * 0.2, within(1e-9));
    }

    @Test
    void aStopClosesTheSleeveThatItGuardsAndNoOther() {
        TargetWeights guarded = TargetWeights.with(new double[] {1}, new double[] {9}, new double[] {Double.NaN});
        PortfolioConfig config = config(
                FREE,
                List.of(equity("AAA/USD")),
                List.of(
                        model("one", 0.2, script(guarded, TargetWeights.of(0)), "AAA/USD"),
                        model("two", 0.1, always(1), "AAA/USD")));
        BarSeries series = bars(bar(0, 10, 10, 10, 10), bar(1, 10, 10, 8, 9.5), bar(2, 9.5, 9.5, 9.5, 9.5));
        PortfolioRun run = PortfolioBacktest.run(config, data(series));
        assertThat(trades(run))
                .startsWith("2024-01-01T01:00:00Z BUY 30 AAA/USD at 10", "2024-01-01T02:00:00Z SELL 20 AAA/USD at 9");
        assertThat(run.attribution().models().get(0).pnl()).isCloseTo(-20, within(1e-6));
        assertThat(run.attribution().models().get(1).pnl()).isCloseTo(-5, within(1e-6));
    }

    @Test
    void fifteenPercentDownHalvesAndTwentyLeavesForGood() {
        PortfolioConfig config = config(
                FREE,
                List.of(equity("AAA/USD"), equity("BBB/USD")),
                List.of(model("one", 0.8, always(0.5, 0.5), "AAA/USD", "BBB/USD")));
        BarSeries falling = flat(100, 100, 80, 80, 60, 60, 200, 200);
        PortfolioRun run = PortfolioBacktest.run(config, data(falling, falling));
        assertThat(run.drawdowns()).extracting(each -> each.guard().factor()).containsExactly(0.5, 0.0);
        assertThat(run.drawdowns().get(0).guard().drawdown()).isCloseTo(0.16, within(1e-9));
        int last = run.run().equity().size() - 1;
        assertThat(run.run().equity().nav(last)).isEqualTo(run.run().equity().nav(last - 2));
        assertThat(run.run().trades().get(run.run().trades().size() - 1).side()).isEqualTo(Side.SELL);
    }

    @Test
    void anEquityTradesInItsHoursAndIsKnownWhenTheyEnd() {
        BarSeries day = BarSeries.builder()
                .add(micros("2024-01-02T00:00:00Z"), 50, 52, 49, 51, 1)
                .add(micros("2024-07-02T00:00:00Z"), 60, 60, 60, 60, 1)
                .build();
        BarSeries hours =
                bars(bar(24 + 13, 10, 10, 10, 10), bar(24 + 20, 10, 10, 10, 10), bar(24 + 21, 10, 10, 10, 10));
        List<String> seen = new ArrayList<>();
        Model watch = context -> {
            seen.add(context.fresh(1) + " " + context.window(1).size());
            return TargetWeights.of(0, 0.3);
        };
        PortfolioConfig config = config(
                FREE,
                List.of(crypto("BTC/USD"), newYork("SPY/USD")),
                List.of(model("watch", 1, watch, "BTC/USD", "SPY/USD")));
        PortfolioRun run = PortfolioBacktest.run(config, data(hours, day));
        // 14:00 decided at the end of the first bar, opened 14:30 New York winter time, known at 21:00.
        assertThat(seen).containsExactly("false 0", "true 1", "false 1", "true 2");
        assertThat(trades(run).get(0)).isEqualTo("2024-01-02T14:30:00Z BUY 6 SPY/USD at 50");
        assertThat(run.run().equity().time(1)).isEqualTo(micros("2024-01-02T21:00:00Z"));
        assertThat(run.run().equity().nav(1)).isCloseTo(1_006, within(1e-9));
        assertThat(run.run().equity().time(3)).isEqualTo(micros("2024-07-02T20:00:00Z"));
    }

    private static long micros(String time) {
        return BarSeries.micros(Instant.parse(time));
    }

    @Test
    void aModelSeesItsRegimeItsBudgetAndItsOwnPartOnly() {
        List<Context.Standing> standings = new ArrayList<>();
        List<Double> exposures = new ArrayList<>();
        Model watch = context -> {
            standings.add(context.standing().orElseThrow());
            exposures.add(context.exposure(0));
            assertThat(context.markets()).isEqualTo(1);
            return TargetWeights.of(0.5);
        };
        PortfolioConfig plain = config(
                FREE,
                List.of(equity("AAA/USD"), equity("BBB/USD")),
                List.of(model("watch", 0.4, watch, "BBB/USD"), model("other", 0.2, always(1), "BBB/USD")));
        PortfolioConfig config = new PortfolioConfig(
                plain.markets(),
                plain.models(),
                plain.step(),
                FREE,
                Portfolios.LIMITS,
                new RegimeSources(RegimeEngine.STANDARD, new RegimeSources.Reference(AssetPair.of("AAA/USD"), 2), null),
                8_760,
                null,
                null);
        PortfolioRun run = PortfolioBacktest.run(config, data(flat(10, 10, 20, 10), flat(5, 5, 5, 5)));
        assertThat(standings)
                .extracting(each -> each.regime().equity())
                .containsExactly(MarketTrend.NEUTRAL, MarketTrend.NEUTRAL, MarketTrend.BULL, MarketTrend.BEAR);
        assertThat(run.regimes()).hasSize(3);
        assertThat(standings.get(3).budgetFraction()).isEqualTo(0.4);
        assertThat(standings.get(3).budgetValue()).isCloseTo(400, within(1e-9));
        assertThat(exposures.get(0)).isZero();
        assertThat(exposures.get(3)).isCloseTo(0.2, within(1e-9));
    }

    @Test
    void budgetsAboveTheWholeAndStrangeMarketsAreRefused() {
        assertThatThrownBy(() -> config(
                        FREE,
                        List.of(equity("AAA/USD")),
                        List.of(model("one", 0.6, always(1), "AAA/USD"), model("two", 0.6, always(1), "AAA/USD"))))
                .hasMessageContaining("at most 1 together");
        assertThatThrownBy(() ->
                        config(FREE, List.of(equity("AAA/USD")), List.of(model("one", 0.6, always(1), "BBB/USD"))))
                .hasMessageContaining("not there");
        PortfolioConfig config =
                config(FREE, List.of(equity("AAA/USD")), List.of(model("one", 1, always(1), "AAA/USD")));
        assertThatThrownBy(() -> PortfolioBacktest.run(config, data())).hasMessageContaining("0 series");
    }
}
