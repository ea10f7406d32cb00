package org.grekko.portfolio.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a portfolio, or a part of it, did. A figure that cannot be computed is null, never zero. The risk-free rate is zero.
 *
 * @param from first value; null when there is none
 * @param to last value; null when there is none
 * @param sampling which values the ratios are of: 1d, 4h or weekday
 * @param periodsPerYear by how many periods they are brought to a year
 * @param periods how many returns they are of
 * @param netFlows what came from outside in that time, less what went there; null of a part
 * @param profit what was earned in base currency, flows left out
 * @param totalReturn the time-weighted return over the whole time
 * @param moneyWeightedReturn the money-weighted return a year (XIRR); null of a part
 * @param cagr the time-weighted return a year, by the periods
 * @param volatility sample deviation of the returns × √(periods a year)
 * @param sharpe mean return over its sample deviation, × √(periods a year)
 * @param sortino mean return over its downside deviation against zero, × √(periods a year)
 * @param calmar cagr over the largest drawdown
 * @param maxDrawdown largest fall of the linked returns from a peak, 0 to 1, over every value
 * @param trades closed round trips
 * @param winRate those with a profit after fees, as a fraction
 * @param profitFactor gross profit over gross loss
 * @param averageDurationSeconds mean time from entry to exit
 */
public record Performance(
        @Nullable Instant from,
        @Nullable Instant to,
        String sampling,
        int periodsPerYear,
        int periods,
        @Nullable BigDecimal netFlows,
        @Nullable BigDecimal profit,
        @Nullable Double totalReturn,
        @Nullable Double moneyWeightedReturn,
        @Nullable Double cagr,
        @Nullable Double volatility,
        @Nullable Double sharpe,
        @Nullable Double sortino,
        @Nullable Double calmar,
        double maxDrawdown,
        int trades,
        @Nullable Double winRate,
        @Nullable Double profitFactor,
        @Nullable Double averageDurationSeconds) {
    /** The figures of a portfolio. */
    public static Performance of(PortfolioReturns returns, Sampling sampling, TripFigures trips) {
        PortfolioReturns.Value first = returns.first();
        PortfolioReturns.Value last = returns.last();
        BigDecimal profit = first == null || last == null
                ? null
                : last.nav().subtract(first.nav()).subtract(returns.flows());
        Ratios ratios = Ratios.of(returns.samples(), sampling.periodsPerYear(), returns.maxDrawdown());
        return new Performance(
                first == null ? null : first.at(),
                last == null ? null : last.at(),
                sampling.word(),
                sampling.periodsPerYear(),
                ratios.periods(),
                returns.flows(),
                profit,
                returns.timeWeighted(),
                returns.moneyWeighted(),
                ratios.cagr(),
                ratios.volatility(),
                ratios.sharpe(),
                ratios.sortino(),
                ratios.calmar(),
                returns.maxDrawdown(),
                trips.count(),
                trips.winRate(),
                trips.profitFactor(),
                trips.averageSeconds());
    }

    /** What a part of a portfolio added to it, as linked fractions of its value. */
    public static Performance part(Part part, Sampling sampling, TripFigures trips) {
        double[] index = part.index().stream().mapToDouble(Double::doubleValue).toArray();
        double drawdown = PerformanceMath.maxDrawdown(index);
        Ratios ratios = Ratios.of(index, sampling.periodsPerYear(), drawdown);
        return new Performance(
                part.from(),
                part.to(),
                sampling.word(),
                sampling.periodsPerYear(),
                ratios.periods(),
                null,
                part.profit(),
                index.length < 2 ? null : Double.valueOf(index[index.length - 1] - 1),
                null,
                ratios.cagr(),
                ratios.volatility(),
                ratios.sharpe(),
                ratios.sortino(),
                ratios.calmar(),
                drawdown,
                trips.count(),
                trips.winRate(),
                trips.profitFactor(),
                trips.averageSeconds());
    }

    /**
     * What there is to measure of a part.
     *
     * @param from first value of the whole; null when there is none
     * @param to last value of the whole; null when there is none
     * @param index linked returns at the end of every period, the first 1
     * @param profit what the part earned, after fees
     */
    public record Part(@Nullable Instant from, @Nullable Instant to, List<Double> index, BigDecimal profit) {}
}
