package org.grekko.portfolio.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.grekko.shared.AssetPair;
import org.junit.jupiter.api.Test;

/** The formulas against figures worked out by hand. */
class PerformanceMathTest {
    private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void fourDaysByHand() {
        // Daily returns +10 %, -10 %, +20 %: mean 0.0666..., sample deviation 0.152752..., downside 0.057735...
        Performance performance = measured(values(100, 110, 99, 118.8), List.of());
        assertThat(performance.totalReturn()).isCloseTo(0.188, within(1e-12));
        assertThat(performance.volatility()).isCloseTo(0.15275252316519466 * Math.sqrt(365), within(1e-12));
        assertThat(performance.sharpe())
                .isCloseTo(0.06666666666666667 / 0.15275252316519466 * Math.sqrt(365), within(1e-9));
        assertThat(performance.sortino())
                .isCloseTo(0.06666666666666667 / 0.05773502691896258 * Math.sqrt(365), within(1e-9));
        assertThat(performance.maxDrawdown()).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void ofOneDayOnlyTheLastValueCounts() {
        List<PortfolioReturns.Value> values = new ArrayList<>(values(100, 110));
        values.add(1, new PortfolioReturns.Value(START.plus(Duration.ofHours(3)), BigDecimal.valueOf(105)));
        Performance performance = measured(values, List.of());
        assertThat(performance.volatility()).isNull();
        assertThat(performance.totalReturn()).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void whatCannotBeMeasuredIsMissingAndNotZero() {
        Performance none = measured(List.of(), List.of());
        assertThat(none.totalReturn()).isNull();
        assertThat(none.sharpe()).isNull();
        assertThat(none.winRate()).isNull();
        assertThat(none.maxDrawdown()).isZero();
        assertThat(measured(values(100, 100, 100), List.of()).sharpe()).isNull();
    }

    @Test
    void tripsGiveWinRateProfitFactorAndDuration() {
        Performance performance =
                measured(values(100, 101), List.of(trip("30", 60), trip("-10", 120), trip("-5", 180)));
        assertThat(performance.trades()).isEqualTo(3);
        assertThat(performance.winRate()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(performance.profitFactor()).isCloseTo(2.0, within(1e-12));
        assertThat(performance.averageDurationSeconds()).isCloseTo(120.0, within(1e-9));
        assertThat(measured(values(100, 101), List.of(trip("30", 60))).profitFactor())
                .isNull();
    }

    private static Performance measured(List<PortfolioReturns.Value> values, List<RoundTrip> trips) {
        PortfolioReturns returns = new PortfolioReturns(Sampling.DAY);
        values.forEach(returns::take);
        TripFigures figures = new TripFigures();
        trips.forEach(figures::take);
        return Performance.of(returns, Sampling.DAY, figures);
    }

    private static List<PortfolioReturns.Value> values(double... navs) {
        List<PortfolioReturns.Value> values = new ArrayList<>();
        for (int day = 0; day < navs.length; day++) {
            values.add(new PortfolioReturns.Value(START.plus(Duration.ofDays(day)), BigDecimal.valueOf(navs[day])));
        }
        return values;
    }

    private static RoundTrip trip(String pnl, long seconds) {
        BigDecimal one = BigDecimal.ONE;
        return new RoundTrip(
                new UUID(0, 1),
                AssetPair.of("BTC/USD"),
                null,
                "LONG",
                one,
                one,
                one,
                new BigDecimal(pnl),
                BigDecimal.ZERO,
                START,
                START.plusSeconds(seconds));
    }
}
