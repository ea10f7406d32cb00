package org.grekko.backtest.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.grekko.market.domain.BarSeries;
import org.grekko.model.domain.Model;
import org.grekko.model.domain.RiskParity;
import org.grekko.model.domain.SmaCrossModel;
import org.grekko.model.domain.TargetWeights;
import org.grekko.model.domain.VolatilityTarget;
import org.grekko.model.domain.regime.DailySeries;
import org.grekko.shared.Side;
import org.junit.jupiter.api.Test;

/** What holds of every portfolio, over random bars and models. */
class PortfolioPropertiesTest {
    private static final int SEEDS = Boolean.getBoolean("grekko.nightly") ? 2_000 : 60;

    /** A portfolio and what it is run over. */
    private record Setup(PortfolioConfig config, PortfolioData data) {
        PortfolioRun run() {
            return PortfolioBacktest.run(config, data);
        }
    }

    /** Markets of several kinds, two of the house's models and one that trades at random with stops. */
    private static Setup setup(int seed) {
        Random dice = new Random(seed);
        List<PortfolioMarket> markets = new ArrayList<>();
        List<BarSeries> bars = new ArrayList<>();
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
                    dice, daily ? 15 : 300, daily ? Portfolios.DAY : Setups.HOUR, 100, 0.03, 0.2 * dice.nextInt(2)));
        }
        List<PortfolioModel> models = List.of(
                Portfolios.model("cross", 0.4, new SmaCrossModel(), Map.of("fast", 3.0, "slow", 9.0), pairs),
                Portfolios.model("parity", 0.3, new RiskParity(), Map.of("window", 10.0), pairs),
                Portfolios.model(
                        "target",
                        0.1,
                        new VolatilityTarget(),
                        Map.of("window", 5.0, "target", 0.5, "barsPerYear", 8_760.0),
                        pairs[0]),
                Portfolios.model("random", 0.2, random(seed), pairs[0], pairs[1]));
        PortfolioConfig config = Portfolios.config(Setups.terms("20", "10", "10000"), markets, models);
        return new Setup(config, new PortfolioData(bars, DailySeries.empty(), DailySeries.empty()));
    }

    private static Model random(int seed) {
        Random dice = new Random(seed);
        return context -> {
            double close = context.window(0).size() == 0
                    ? Double.NaN
                    : context.window(0).close(0);
            return TargetWeights.with(
                    new double[] {dice.nextInt(3) * 0.25, dice.nextInt(3) * 0.25},
                    new double[] {close * 0.97, Double.NaN},
                    new double[] {close * 1.03, Double.NaN});
        };
    }

    @Test
    void attributionAddsUpAndNoCashIsSpentTwice() {
        int trades = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            String at = "seed " + seed;
            Setup setup = setup(seed);
            PortfolioRun run = setup.run();
            trades += run.run().trades().size();
            assertThat(run.attribution().profitGap()).as(at).isLessThan(1e-9).isLessThan(Attribution.TOLERANCE);
            assertThat(run.attribution().exposureGap()).as(at).isLessThan(1e-9);
            costsAddUp(at, run);
            BigDecimal cash = setup.config().terms().cash();
            for (BacktestTrade trade : run.run().trades()) {
                BigDecimal notional = trade.quantity().multiply(trade.price());
                cash = cash.subtract(trade.fee()).add(trade.side() == Side.SELL ? notional : notional.negate());
                assertThat(cash.signum()).as(at + ", cash after a trade").isNotNegative();
            }
        }
        assertThat(trades).as("trades seen").isGreaterThan(SEEDS * 50);
    }

    private static void costsAddUp(String at, PortfolioRun run) {
        double fees = run.run().trades().stream()
                .mapToDouble(each -> each.fee().doubleValue())
                .sum();
        double borne = run.attribution().models().stream()
                .mapToDouble(Attribution.OfModel::fees)
                .sum();
        assertThat(borne).as(at + ", fees").isCloseTo(fees, within(1e-6));
        assertThat(run.sources()).as(at).hasSameSizeAs(run.run().trades()).doesNotContain(List.of());
    }

    @Test
    void noDecisionDependsOnLaterBars() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Setup setup = setup(seed);
            PortfolioRun whole = setup.run();
            int place = new Random(seed).nextInt(whole.run().equity().size());
            long until = whole.run().equity().time(place);
            List<BarSeries> known = new ArrayList<>();
            for (int i = 0; i < setup.config().markets().size(); i++) {
                known.add(begunBefore(
                        setup.data().bars().get(i), setup.config().markets().get(i), until));
            }
            PortfolioRun part = PortfolioBacktest.run(
                    setup(seed).config(), new PortfolioData(known, DailySeries.empty(), DailySeries.empty()));
            for (int i = 0; i <= place; i++) {
                assertThat(part.run().equity().nav(i))
                        .as("seed " + seed + ", NAV " + i)
                        .isEqualTo(whole.run().equity().nav(i));
            }
        }
    }

    /** The bars that have opened before a time. */
    private static BarSeries begunBefore(BarSeries bars, PortfolioMarket market, long until) {
        MarketBars played = MarketBars.of(market, bars, Setups.HOUR);
        int count = 0;
        while (count < bars.size() && played.bars().time(count) < until) {
            count++;
        }
        return bars.slice(0, count);
    }

    @Test
    void theFingerprintIsTheSameOnOneThreadAndOnTwo() throws ExecutionException, InterruptedException {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> hashes = new ArrayList<>();
            for (int seed = 0; seed < 20; seed++) {
                int own = seed;
                hashes.add(two.submit(() -> hash(own)));
            }
            for (int seed = 0; seed < 20; seed++) {
                assertThat(hashes.get(seed).get()).as("seed " + seed).isEqualTo(hash(seed));
            }
            assertThat(hash(1)).isNotEqualTo(hash(2));
        } finally {
            two.shutdown();
        }
    }

    private static String hash(int seed) {
        Setup setup = setup(seed);
        return PortfolioHash.of(setup.config(), setup.run());
    }
}
