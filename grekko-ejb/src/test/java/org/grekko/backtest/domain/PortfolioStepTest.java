package org.grekko.backtest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.grekko.market.domain.BarSeries;
import org.grekko.model.domain.CryptoMomentum;
import org.grekko.model.domain.Model;
import org.grekko.model.domain.RiskParity;
import org.grekko.model.domain.SmaCrossModel;
import org.grekko.model.domain.TargetWeights;
import org.grekko.model.domain.VolatilityTarget;
import org.junit.jupiter.api.Test;

/** A boundary on its own, as a session decides it, against the same boundary in a backtest. */
class PortfolioStepTest {
    private static final int SEEDS = Boolean.getBoolean("grekko.nightly") ? 500 : 25;

    /** A boundary of a backtest as it was met. */
    private record Met(long time, PortfolioStep.Moment moment, DeskMemory before, PortfolioDecision decision) {}

    /** Markets of several kinds and four of the house's models. */
    private static PortfolioConfig config(Random dice, List<BarSeries> bars) {
        List<PortfolioMarket> markets = new ArrayList<>();
        int count = 2 + dice.nextInt(4);
        String[] pairs = new String[count];
        for (int i = 0; i < count; i++) {
            pairs[i] = "A" + i + "/USD";
            int kind = dice.nextInt(3);
            markets.add(
                    switch (kind) {
                        case 0 -> Portfolios.crypto(pairs[i]);
                        case 1 -> Portfolios.equity(pairs[i]);
                        default -> Portfolios.newYork(pairs[i]);
                    });
            boolean daily = kind == 2;
            bars.add(RandomBars.of(
                    dice, daily ? 12 : 220, daily ? Portfolios.DAY : Setups.HOUR, 100, 0.03, 0.2 * dice.nextInt(2)));
        }
        List<PortfolioModel> models = List.of(
                Portfolios.model("cross", 0.4, new SmaCrossModel(), Map.of("fast", 3.0, "slow", 9.0), pairs),
                Portfolios.model("parity", 0.3, new RiskParity(), Map.of("window", 10.0), pairs),
                Portfolios.model("best", 0.2, new CryptoMomentum(), Map.of("lookback", 7.0, "top", 1.0), pairs),
                Portfolios.model(
                        "target",
                        0.1,
                        new VolatilityTarget(),
                        Map.of("window", 5.0, "target", 0.5, "barsPerYear", 8_760.0),
                        pairs[0]));
        return Portfolios.config(Setups.terms("20", "10", "10000"), markets, models);
    }

    private static List<MarketBars> bars(PortfolioConfig config, List<BarSeries> read) {
        List<MarketBars> bars = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            bars.add(MarketBars.of(config.markets().get(i), read.get(i), config.step()));
        }
        return bars;
    }

    /** The bars that have opened before a time. */
    private static List<MarketBars> begun(List<MarketBars> all, long time) {
        List<MarketBars> begun = new ArrayList<>();
        for (MarketBars each : all) {
            BarSeries part = each.bars().between(Long.MIN_VALUE, time);
            List<Long> ends = new ArrayList<>();
            for (int i = 0; i < part.size(); i++) {
                ends.add(each.end(i));
            }
            begun.add(MarketBars.kept(part, ends));
        }
        return begun;
    }

    private static void same(String at, PortfolioConfig config, PortfolioDecision step, PortfolioDecision run) {
        assertThat(step.nav()).as(at + ", NAV").isEqualTo(run.nav());
        assertThat(step.drawdown()).as(at).isEqualTo(run.drawdown());
        assertThat(step.regime()).as(at).isEqualTo(run.regime());
        for (int model = 0; model < config.models().size(); model++) {
            assertThat(step.output(model)).as(at + ", model " + model).isEqualTo(run.output(model));
            assertThat(step.budget(model)).as(at + ", model " + model).isEqualTo(run.budget(model));
        }
        for (int i = 0; i < config.markets().size(); i++) {
            assertThat(step.allocation().total(i))
                    .as(at + ", market " + i)
                    .isEqualTo(run.allocation().total(i));
            assertThat(step.held(i)).as(at + ", market " + i).isEqualTo(run.held(i));
            assertThat(step.orders(i)).as(at + ", market " + i).isEqualTo(run.orders(i));
        }
    }

    @Test
    void aBoundaryOnItsOwnDecidesAndTradesAsTheBacktestDidThere() {
        int checked = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Random dice = new Random(seed);
            List<BarSeries> read = new ArrayList<>();
            PortfolioConfig config = config(dice, read);
            List<Met> met = new ArrayList<>();
            PortfolioData data = Portfolios.data(read.toArray(BarSeries[]::new));
            PortfolioRun run = PortfolioBacktest.run(config, data, each -> met.add(met(config, each)), progress -> true)
                    .orElseThrow();
            List<MarketBars> bars = bars(config, read);
            for (int i = dice.nextInt(9); i < met.size() - 1; i += 1 + dice.nextInt(20)) {
                String at = "seed " + seed + ", boundary " + i;
                decides(at, config, bars, met.get(i));
                trades(at, config, bars, new Pair(met.get(i), met.get(i + 1)), run);
                checked++;
            }
            assertThat(run.run().trades()).as("seed " + seed).hasSizeGreaterThan(10);
        }
        assertThat(checked).as("boundaries checked").isGreaterThan(SEEDS * 5);
    }

    private static Met met(PortfolioConfig config, PortfolioBacktest.Boundary boundary) {
        return new Met(
                boundary.time(),
                new PortfolioStep.Moment(
                        boundary.account().holdings(),
                        MacroReadings.NONE,
                        Collections.nCopies(config.models().size(), true),
                        boundary.account().waiting()),
                boundary.before(),
                boundary.decision());
    }

    /** Two boundaries, one after the other. */
    private record Pair(Met first, Met next) {}

    private static void decides(String at, PortfolioConfig config, List<MarketBars> bars, Met met) {
        PortfolioStep.Known known =
                new PortfolioStep.Known(begun(bars, met.time()), met.time(), met.moment(), Map.of(), met.before());
        same(at, config, PortfolioStep.decide(config, known).orElseThrow().decision(), met.decision());
    }

    private static void trades(String at, PortfolioConfig config, List<MarketBars> bars, Pair pair, PortfolioRun run) {
        long from = pair.first().time();
        long next = pair.next().time();
        PortfolioStep.Known known = new PortfolioStep.Known(
                begun(bars, next),
                from,
                pair.first().moment(),
                Map.of(),
                pair.first().before());
        PortfolioStep.Played played = PortfolioStep.play(config, known, next).orElseThrow();
        List<BacktestTrade> made = run.run().trades().stream()
                .filter(trade -> BarSeries.micros(trade.time()) >= from && BarSeries.micros(trade.time()) < next)
                .toList();
        assertThat(played.trades())
                .as(at)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("pnl")
                .isEqualTo(made);
        assertThat(played.holdings().cash())
                .as(at)
                .isEqualByComparingTo(pair.next().moment().holdings().cash());
    }

    @Test
    void aModelThatFailsWantsNothingAndTheOthersGoOn() {
        Model failing = context -> {
            throw new IllegalStateException("out of order");
        };
        Model stopping = context -> TargetWeights.with(new double[] {1}, new double[] {90}, new double[] {Double.NaN});
        PortfolioConfig config = Portfolios.config(
                Setups.terms("0", "0", "1000"),
                List.of(Portfolios.equity("A/USD")),
                List.of(
                        Portfolios.model("bad", 0.5, failing, "A/USD"),
                        Portfolios.model("stops", 0.2, stopping, "A/USD"),
                        Portfolios.model("good", 0.3, context -> TargetWeights.of(1), "A/USD")));
        List<MarketBars> bars = bars(config, List.of(Setups.flat(100, 100)));
        long boundary = BarSeries.micros(Setups.START.plusSeconds(7_200));
        PortfolioStep.Moment now = new PortfolioStep.Moment(
                PortfolioHoldings.cash(config.terms().cash(), 3, 1),
                MacroReadings.NONE,
                List.of(true, true, true),
                List.of(false));
        PortfolioDecision decision = PortfolioStep.decide(
                        config, new PortfolioStep.Known(bars, boundary, now, Map.of(), null))
                .orElseThrow()
                .decision();
        assertThat(decision.failure(0).orElseThrow()).contains("out of order");
        assertThat(decision.failure(1).orElseThrow()).contains("stops");
        assertThat(decision.failure(2)).isEmpty();
        assertThat(decision.allocation().total(0)).isEqualTo(0.3);
        assertThat(decision.orders(0)).isTrue();
    }

    @Test
    void aModelThatTradesNoMoreHasNoBudget() {
        PortfolioConfig config = Portfolios.config(
                Setups.terms("0", "0", "1000"),
                List.of(Portfolios.equity("A/USD")),
                List.of(Portfolios.model("good", 0.3, context -> TargetWeights.of(1), "A/USD")));
        PortfolioStep.Moment now = new PortfolioStep.Moment(
                PortfolioHoldings.cash(config.terms().cash(), 1, 1),
                MacroReadings.NONE,
                List.of(false),
                List.of(false));
        long boundary = BarSeries.micros(Setups.START.plusSeconds(3_600));
        List<MarketBars> bars = bars(config, List.of(Setups.flat(100)));
        PortfolioDecision decision = PortfolioStep.decide(
                        config, new PortfolioStep.Known(bars, boundary, now, Map.of(), null))
                .orElseThrow()
                .decision();
        assertThat(decision.budget(0)).isZero();
        assertThat(decision.allocation().total(0)).isZero();
        assertThat(PortfolioStep.decide(
                        config, new PortfolioStep.Known(bars, boundary + 3_600_000_000L, now, Map.of(), null)))
                .as("a boundary at which no bar has ended")
                .isEmpty();
    }
}
