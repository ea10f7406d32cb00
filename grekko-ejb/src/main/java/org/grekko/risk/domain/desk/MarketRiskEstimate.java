package org.grekko.risk.domain.desk;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.grekko.risk.domain.CommonCloses;
import org.grekko.risk.domain.metrics.AssetReturns;
import org.grekko.risk.domain.metrics.Matrix;
import org.grekko.risk.domain.metrics.RiskContribution;
import org.grekko.risk.domain.metrics.RiskMetrics;
import org.grekko.risk.domain.metrics.ValueAtRisk;
import org.grekko.risk.domain.metrics.VarBacktest;
import org.grekko.shared.statistics.Sample;
import org.jspecify.annotations.Nullable;

/** Measures what is held by the returns of the past. */
public final class MarketRiskEstimate {
    /** How many paths the simulation draws. */
    public static final int PATHS = 10_000;

    private static final double USUAL = 0.95;
    private static final double HIGH = 0.99;
    private static final int LEAST_TESTED = 20;

    private final List<Holding> holdings;
    private final BigDecimal nav;
    private final List<String> assets;
    private final double[] weights;
    private final AssetReturns returns;
    private final Bars bars;
    private final CommonCloses closes;

    /**
     * The bars that the closes are of.
     *
     * @param interval their length, for example 1d
     * @param perDay how many make a day
     */
    public record Bars(String interval, double perDay) {}

    private MarketRiskEstimate(
            List<Holding> holdings, BigDecimal nav, CommonCloses closes, Bars bars, List<String> assets) {
        this.holdings = holdings;
        this.nav = nav;
        this.closes = closes;
        this.bars = bars;
        this.assets = assets;
        this.returns = closes.returns(assets);
        this.weights = new double[assets.size()];
        for (Holding each : holdings) {
            int place = assets.indexOf(each.asset());
            if (place >= 0) {
                weights[place] += each.value().doubleValue() / nav.doubleValue();
            }
        }
    }

    /**
     * Measures.
     *
     * @param holdings what is held
     * @param nav net asset value, positive
     * @param closes of the assets, and of the market where it is known
     * @param bars what the closes are of
     * @param market the asset that beta is against, if it has closes; else that of the largest position
     * @param seed of the simulation: the same for the same answer
     * @return null when no asset that is held has closes
     */
    public static @Nullable MarketRisk of(
            List<Holding> holdings, BigDecimal nav, CommonCloses closes, Bars bars, String market, long seed) {
        Set<String> order = new LinkedHashSet<>();
        if (closes.assets().contains(market)) {
            order.add(market);
        }
        List<String> held = holdings.stream()
                .sorted((one, other) ->
                        other.value().abs().compareTo(one.value().abs()))
                .map(Holding::asset)
                .filter(closes.assets()::contains)
                .toList();
        if (held.isEmpty()) {
            return null;
        }
        order.addAll(held);
        return new MarketRiskEstimate(holdings, nav, closes, bars, List.copyOf(order)).measure(seed);
    }

    private MarketRisk measure(long seed) {
        Loss.Scale scale = new Loss.Scale(Math.sqrt(bars.perDay()), nav);
        RiskMetrics metrics =
                RiskMetrics.of(returns, weights, new ValueAtRisk.Draws(PATHS, new SplittableRandom(seed)));
        double[] portfolio = returns.portfolio(weights);
        return new MarketRisk(
                basis(metrics.periods()),
                losses(metrics, portfolio, scale, seed),
                metrics.volatility() * scale.root(),
                metrics.ewmaVolatility() * scale.root(),
                metrics.beta(),
                metrics.maxDrawdown(),
                metrics.shrunk().shrinkage(),
                assets,
                rows(metrics.correlation()),
                contributions(metrics, scale),
                tested(portfolio));
    }

    private Basis basis(int periods) {
        double gross = 0;
        double known = 0;
        List<String> missing = new ArrayList<>();
        for (Holding each : holdings) {
            double size = each.value().abs().doubleValue();
            gross += size;
            if (assets.contains(each.asset())) {
                known += size;
            } else {
                missing.add(each.asset());
            }
        }
        return new Basis(
                bars.interval(),
                bars.perDay(),
                periods,
                closes.times().get(0),
                closes.times().get(periods),
                assets.get(0),
                gross == 0 ? 1 : known / gross,
                missing.stream().distinct().sorted().toList());
    }

    private List<Loss> losses(RiskMetrics metrics, double[] portfolio, Loss.Scale scale, long seed) {
        double simulated = ValueAtRisk.monteCarlo(
                returns.means(),
                metrics.shrunk().covariance(),
                weights,
                HIGH,
                new ValueAtRisk.Draws(PATHS, new SplittableRandom(seed)));
        return List.of(
                Loss.of("VAR", "HISTORICAL", USUAL, metrics.historicalVar95(), scale),
                Loss.of("VAR", "PARAMETRIC", USUAL, metrics.parametricVar95(), scale),
                Loss.of("VAR", "CORNISH_FISHER", USUAL, metrics.cornishFisherVar95(), scale),
                Loss.of("VAR", "MONTE_CARLO", USUAL, metrics.monteCarloVar95(), scale),
                Loss.of("VAR", "HISTORICAL", HIGH, metrics.historicalVar99(), scale),
                Loss.of("VAR", "PARAMETRIC", HIGH, ValueAtRisk.parametric(portfolio, HIGH), scale),
                Loss.of("VAR", "CORNISH_FISHER", HIGH, ValueAtRisk.cornishFisher(portfolio, HIGH), scale),
                Loss.of("VAR", "MONTE_CARLO", HIGH, simulated, scale),
                Loss.of("ES", "HISTORICAL", USUAL, metrics.es95(), scale),
                Loss.of("ES", "HISTORICAL", HIGH, ValueAtRisk.expectedShortfall(portfolio, HIGH), scale));
    }

    private List<Contribution> contributions(RiskMetrics metrics, Loss.Scale scale) {
        RiskContribution parts =
                RiskContribution.of(returns.means(), metrics.shrunk().covariance(), weights, USUAL);
        double[] market = returns.of(0);
        List<Contribution> all = new ArrayList<>();
        for (Holding each : holdings) {
            int place = assets.indexOf(each.asset());
            double weight = each.value().doubleValue() / nav.doubleValue();
            if (place < 0) {
                all.add(new Contribution(each.pair(), each.value(), weight, null, null, null, null, null));
                continue;
            }
            double[] own = returns.of(place);
            double marginal = parts.marginal().get(place) * scale.root();
            all.add(new Contribution(
                    each.pair(),
                    each.value(),
                    weight,
                    Sample.deviation(own) * scale.root(),
                    RiskMetrics.beta(own, market),
                    marginal,
                    each.value()
                            .multiply(new BigDecimal(marginal, MathContext.DECIMAL64))
                            .round(MathContext.DECIMAL64),
                    parts.whole() > 0 ? weight * parts.marginal().get(place) / parts.whole() : null));
        }
        return all;
    }

    private static @Nullable VarBacktest tested(double[] portfolio) {
        int window = portfolio.length / 2;
        return window < LEAST_TESTED ? null : VarBacktest.rolling(portfolio, window, USUAL);
    }

    private static List<List<Double>> rows(Matrix matrix) {
        List<List<Double>> rows = new ArrayList<>();
        for (int row = 0; row < matrix.size(); row++) {
            rows.add(DoubleStream.of(matrix.row(row)).boxed().toList());
        }
        return rows;
    }
}
