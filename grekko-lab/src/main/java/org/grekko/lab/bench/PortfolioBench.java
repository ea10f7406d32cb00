package org.grekko.lab.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grekko.backtest.domain.Attribution;
import org.grekko.backtest.domain.BacktestConfig;
import org.grekko.backtest.domain.PortfolioBacktest;
import org.grekko.backtest.domain.PortfolioConfig;
import org.grekko.backtest.domain.PortfolioData;
import org.grekko.backtest.domain.PortfolioHash;
import org.grekko.backtest.domain.PortfolioMarket;
import org.grekko.backtest.domain.PortfolioModel;
import org.grekko.backtest.domain.PortfolioRun;
import org.grekko.backtest.domain.RandomBars;
import org.grekko.backtest.domain.RegimeSources;
import org.grekko.lab.Options;
import org.grekko.market.domain.BarLength;
import org.grekko.market.domain.BarSeries;
import org.grekko.model.domain.CryptoMomentum;
import org.grekko.model.domain.EquityTrend;
import org.grekko.model.domain.IndexMeanReversion;
import org.grekko.model.domain.ModelPlugin;
import org.grekko.model.domain.Models;
import org.grekko.model.domain.RiskParity;
import org.grekko.model.domain.SmaCrossModel;
import org.grekko.model.domain.VolatilityTarget;
import org.grekko.model.domain.portfolio.AssetClass;
import org.grekko.model.domain.portfolio.DrawdownLimits;
import org.grekko.model.domain.portfolio.ModelBudget;
import org.grekko.model.domain.portfolio.RiskCaps;
import org.grekko.model.domain.regime.DailySeries;
import org.grekko.model.domain.regime.RegimeEngine;
import org.grekko.model.domain.regime.RegimeFactors;
import org.grekko.model.domain.regime.VolatilityRegime;
import org.grekko.shared.AssetPair;

/**
 * A portfolio of many markets and models over years of made-up four-hour bars, with regimes, budgets, caps, attribution,
 * fees and slippage: {@code PortfolioBench [--days N] [--markets N] [--rounds N] [--seed N]}. Every model decides on every
 * market. The drawdown limits are out of reach, so that it trades to the end. Told are seconds of the whole process's
 * processor time for a run, collector and compiler included, the median of the rounds after as many to warm up.
 */
public final class PortfolioBench {
    private static final BarLength FOUR_HOURS = new BarLength(14_400);
    private static final int BARS_A_DAY = 6;
    private static final double DEVIATION = 0.01;
    private static final double NANOS = 1e9;

    private final PortfolioConfig config;
    private final PortfolioData data;

    /** A benchmark over so many markets and days, made of that seed. */
    public PortfolioBench(int markets, int days, int seed) {
        Random dice = new Random(seed);
        List<PortfolioMarket> all = new ArrayList<>();
        List<BarSeries> bars = new ArrayList<>();
        for (int i = 0; i < markets; i++) {
            AssetPair pair = AssetPair.of(String.format("A%03d/USD", i));
            AssetClass kind = i % 4 == 0 ? AssetClass.CRYPTO : AssetClass.EQUITY;
            all.add(new PortfolioMarket(pair, kind, FOUR_HOURS, null, false));
            bars.add(RandomBars.of(dice, days * BARS_A_DAY, FOUR_HOURS, 1_000, DEVIATION, 0));
        }
        List<AssetPair> pairs = all.stream().map(PortfolioMarket::pair).toList();
        config = new PortfolioConfig(
                all,
                models(pairs),
                FOUR_HOURS,
                new BacktestConfig.Terms(BigDecimal.TEN, new BigDecimal("5"), new BigDecimal("1000000")),
                new PortfolioConfig.Limits(RiskCaps.STANDARD, new DrawdownLimits(0.99, 1), 0.01),
                new RegimeSources(
                        RegimeEngine.STANDARD,
                        new RegimeSources.Reference(pairs.get(1), 1_200),
                        new RegimeSources.Reference(pairs.get(0), 1_200)),
                BacktestConfig.barsOfAWholeYear(FOUR_HOURS),
                null,
                null);
        data = new PortfolioData(bars, daily(dice, days, 5, 40), daily(dice, days, -1, 2));
    }

    private static List<PortfolioModel> models(List<AssetPair> pairs) {
        List<PortfolioModel> models = new ArrayList<>();
        models.add(model("cross-quick", new SmaCrossModel(), Map.of("fast", 20.0, "slow", 50.0), pairs));
        models.add(model("cross-slow", new SmaCrossModel(), Map.of("fast", 50.0, "slow", 200.0), pairs));
        models.add(model("trend", new EquityTrend(), Map.of(), pairs));
        models.add(model("trend-slow", new EquityTrend(), Map.of("fast", 100.0, "slow", 300.0), pairs));
        models.add(model("dips", new IndexMeanReversion(), Map.of(), pairs));
        models.add(model("strongest", new CryptoMomentum(), Map.of("top", 5.0), pairs));
        models.add(model("volatility", new VolatilityTarget(), Map.of(), pairs));
        models.add(model("parity", new RiskParity(), Map.of(), pairs));
        return models;
    }

    private static PortfolioModel model(
            String name, ModelPlugin plugin, Map<String, Double> parameters, List<AssetPair> pairs) {
        RegimeFactors factors = new RegimeFactors(Map.of(), Map.of(VolatilityRegime.HIGH, 0.5), Map.of(), Map.of());
        return new PortfolioModel(
                name, plugin, Models.complete(plugin, parameters), pairs, new ModelBudget(0.125, factors));
    }

    private static DailySeries daily(Random dice, int days, double least, double most) {
        SortedMap<LocalDate, Double> values = new TreeMap<>();
        double value = (least + most) / 2;
        for (int i = 0; i < days; i++) {
            value = Math.max(least, Math.min(most, value + (most - least) * 0.05 * dice.nextGaussian()));
            values.put(LocalDate.of(2020, 1, 1).plusDays(i), value);
        }
        return new DailySeries(values);
    }

    /** Prints the size, the trades, and the seconds a run takes. */
    public static void main(String[] arguments) {
        Options given = Options.of(arguments, "markets", "days", "rounds", "seed");
        System.out.println(
                new PortfolioBench(given.number("markets", 20), given.number("days", 3_653), given.number("seed", 1))
                        .run(given.number("rounds", 5)));
    }

    /**
     * Measures so many rounds after as many to warm up.
     *
     * @throws IllegalStateException when two rounds differ, or the models' profits do not add up
     */
    public Figures run(int rounds) {
        PortfolioRun first = PortfolioBacktest.run(config, data);
        if (first.attribution().profitGap() > Attribution.TOLERANCE
                || first.attribution().exposureGap() > Attribution.TOLERANCE) {
            throw new IllegalStateException(
                    "attribution does not add up: " + first.attribution().profitGap() + ", "
                            + first.attribution().exposureGap());
        }
        String hash = PortfolioHash.of(config, first);
        double[] seconds = new double[rounds];
        for (int i = 0; i < 2 * rounds; i++) {
            long begun = ProcessorTime.nanos();
            PortfolioRun run = PortfolioBacktest.run(config, data);
            seconds[i % rounds] = (ProcessorTime.nanos() - begun) / NANOS;
            if (!PortfolioHash.of(config, run).equals(hash)) {
                throw new IllegalStateException("two runs over the same data differ");
            }
        }
        Arrays.sort(seconds);
        return new Figures()
                .add("markets", config.markets().size())
                .add("models", config.models().size())
                .add("closes", first.run().equity().size())
                .add("trades", first.run().trades().size())
                .add("seconds", Math.round(seconds[rounds / 2] * 1_000) / 1_000.0);
    }
}
