package org.grekko.portfolio.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Figures that others computed. The ratios are those of the Python package empyrical-reloaded 0.7.1 (sharpe_ratio,
 * sortino_ratio, annual_volatility, annual_return, calmar_ratio, max_drawdown, cum_returns_final) on the same 40 returns; the
 * money-weighted return is the example of the XIRR function in the documentation of Microsoft Excel, 0.373362535.
 */
class ReferenceFiguresTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int RETURNS = 40;
    private static final long MODULUS = 1L << 31;

    @Test
    void ofDaysOfMarketsThatNeverClose() {
        Performance performance = measured(Sampling.DAY, Duration.ofDays(1));
        assertThat(performance.periods()).isEqualTo(RETURNS);
        assertThat(performance.periodsPerYear()).isEqualTo(365);
        assertThat(performance.totalReturn()).isCloseTo(-0.11727644267900572, within(1e-12));
        assertThat(performance.maxDrawdown()).isCloseTo(0.15924358076098408, within(1e-12));
        assertThat(performance.sharpe()).isCloseTo(-1.6042013353429996, within(1e-9));
        assertThat(performance.sortino()).isCloseTo(-2.1708742306296, within(1e-9));
        assertThat(performance.volatility()).isCloseTo(0.5992506855721184, within(1e-9));
        assertThat(performance.cagr()).isCloseTo(-0.6796309593201557, within(1e-9));
        assertThat(performance.calmar()).isCloseTo(-4.2678703660918345, within(1e-9));
    }

    @Test
    void ofFourHoursOfThem() {
        Performance performance = measured(Sampling.FOUR_HOURS, Duration.ofHours(4));
        assertThat(performance.periodsPerYear()).isEqualTo(2_190);
        assertThat(performance.sharpe()).isCloseTo(-3.929474716281755, within(1e-9));
        assertThat(performance.sortino()).isCloseTo(-5.317534160799528, within(1e-9));
        assertThat(performance.volatility()).isCloseTo(1.4678584076646914, within(1e-9));
        assertThat(performance.cagr()).isCloseTo(-0.998918806951799, within(1e-9));
        assertThat(performance.calmar()).isCloseTo(-6.27289842503053, within(1e-9));
    }

    @Test
    void ofWeekdaysAsEquities() {
        PortfolioReturns returns = new PortfolioReturns(Sampling.WEEKDAY);
        double[] values = values();
        LocalDate day = LocalDate.of(2026, 1, 5);
        for (double value : values) {
            while (day.getDayOfWeek().getValue() > 5) {
                day = day.plusDays(1);
            }
            Instant close = day.atTime(21, 0).toInstant(ZoneOffset.UTC);
            returns.take(new PortfolioReturns.Value(close, BigDecimal.valueOf(value)));
            day = day.plusDays(1);
        }
        Performance performance = Performance.of(returns, Sampling.WEEKDAY, new TripFigures());
        assertThat(performance.periods()).isEqualTo(RETURNS);
        assertThat(performance.sharpe()).isCloseTo(-1.3329464786218561, within(1e-9));
        assertThat(performance.sortino()).isCloseTo(-1.8038004940508003, within(1e-9));
        assertThat(performance.calmar()).isCloseTo(-3.417924209838852, within(1e-9));
    }

    @Test
    void theMoneyWeightedReturnOfTheSpreadsheet() {
        MoneyWeighted money = new MoneyWeighted();
        LocalDate begin = LocalDate.of(2008, 1, 1);
        money.pay(0, 10_000);
        money.pay(years(begin, LocalDate.of(2008, 3, 1)), -2_750);
        money.pay(years(begin, LocalDate.of(2008, 10, 30)), -4_250);
        money.pay(years(begin, LocalDate.of(2009, 2, 15)), -3_250);
        assertThat(money.rate(years(begin, LocalDate.of(2009, 4, 1)), 2_750))
                .isCloseTo(0.37336253351883164, within(1e-9));
    }

    @Test
    void whatIsPaidInIsNoReturn() {
        // 100 grows by 10 %, 1,000 comes, everything grows by 20 %, 500 goes, everything falls by 5 %.
        PortfolioReturns returns = new PortfolioReturns(Sampling.DAY);
        List<Double> navs = List.of(100.0, 110.0, 1_110 * 1.2, (1_110 * 1.2 - 500) * 0.95);
        List<Integer> flows = List.of(0, 1_000, -500);
        for (int day = 0; day < navs.size(); day++) {
            Instant at = START.plus(Duration.ofDays(day));
            returns.take(new PortfolioReturns.Value(at, BigDecimal.valueOf(navs.get(day))));
            if (day > 0 && day < flows.size()) {
                returns.take(new PortfolioReturns.Flow(at, BigDecimal.valueOf(flows.get(day))));
            }
        }
        assertThat(returns.timeWeighted()).isCloseTo(1.1 * 1.2 * 0.95 - 1, within(1e-12));
        assertThat(returns.flows()).isEqualByComparingTo("500");
    }

    private static double years(LocalDate from, LocalDate to) {
        return (to.toEpochDay() - from.toEpochDay()) / 365.0;
    }

    private static Performance measured(Sampling sampling, Duration step) {
        PortfolioReturns returns = new PortfolioReturns(sampling);
        double[] values = values();
        for (int i = 0; i < values.length; i++) {
            returns.take(new PortfolioReturns.Value(START.plus(step.multipliedBy(i)), BigDecimal.valueOf(values[i])));
        }
        return Performance.of(returns, sampling, new TripFigures());
    }

    /** Values whose returns are (x ÷ 256 mod 2001 − 980) ÷ 20000 of x ← 1103515245 x + 12345 mod 2³¹, from 42. */
    private static double[] values() {
        List<Double> values = new ArrayList<>(List.of(100_000.0));
        long x = 42;
        for (int i = 0; i < RETURNS; i++) {
            x = (1_103_515_245L * x + 12_345) % MODULUS;
            values.add(values.get(i) * (1 + ((x >> 8) % 2_001 - 980) / 20_000.0));
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
