package org.grekko.market.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.grekko.market.Candle;
import org.junit.jupiter.api.Test;

class VolatilityWatchTest {
    private static final Duration BAR = Duration.ofSeconds(5);
    private static final Duration QUIET = Duration.ofMinutes(10);
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    @Test
    void aCalmMarketThatGoesWildIsToldOnceUntilTheCoolDownIsOver() {
        VolatilityWatch watch = new VolatilityWatch(4, QUIET, BAR);
        int spikes = 0;
        double price = 100;
        for (int bar = 0; bar < 1_000; bar++) {
            double step = bar < 400 || bar > 420 ? 0.0001 : 0.002;
            price *= bar % 2 == 0 ? 1 + step : 1 / (1 + step);
            Optional<VolatilityWatch.Spike> spike = watch.bar(bar(START.plus(BAR.multipliedBy(bar)), price));
            spikes += spike.isPresent() ? 1 : 0;
            assertThat(spike.isPresent() && bar < 400).isFalse();
        }
        assertThat(spikes).isEqualTo(1);
    }

    @Test
    void aGapMakesNoReturn() {
        VolatilityWatch watch = new VolatilityWatch(2, QUIET, BAR);
        for (int bar = 0; bar < 300; bar++) {
            double price = bar % 2 == 0 ? 100 : 100.01;
            assertThat(watch.bar(bar(START.plus(BAR.multipliedBy(bar)), price))).isEmpty();
        }
        assertThat(watch.bar(bar(START.plus(Duration.ofHours(5)), 200)))
                .as("after a night")
                .isEmpty();
        assertThat(watch.bar(bar(START.plus(Duration.ofHours(5)).plus(BAR), 200.02)))
                .isEmpty();
    }

    /** What is reckoned is played: bars of the usual volatility bring the ratio below the limit by then. */
    @Test
    void byTheTimeThatIsReckonedUsualBarsHaveCalmedIt() {
        int spikes = 0;
        for (long seed = 1; seed <= 100; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            VolatilityWatch watch = new VolatilityWatch(4, QUIET, BAR);
            double limit = dice.nextDouble(2, 12);
            double price = 100;
            int bar = 0;
            for (; bar < 400; bar++) {
                price *= bar % 2 == 0 ? 1.0001 : 1 / 1.0001;
                watch.bar(bar(START.plus(BAR.multipliedBy(bar)), price));
                watch.present(limit)
                        .ifPresent(each -> assertThat(each.calmBars()).isZero());
            }
            for (int wild = dice.nextInt(1, 5); wild > 0; wild--, bar++) {
                price *= 1 + dice.nextDouble(0.002, 0.01);
                watch.bar(bar(START.plus(BAR.multipliedBy(bar)), price));
            }
            VolatilityWatch.Present present = watch.present(limit).orElseThrow();
            spikes += present.ratio() >= limit ? 1 : 0;
            assertThat(present.calmBars() > 0).as("seed " + seed).isEqualTo(present.ratio() >= limit);
            for (int calm = 1; calm <= present.calmBars(); calm++, bar++) {
                price *= bar % 2 == 0 ? 1.0001 : 1 / 1.0001;
                watch.bar(bar(START.plus(BAR.multipliedBy(bar)), price));
            }
            assertThat(watch.present(limit).orElseThrow().ratio())
                    .as("seed " + seed)
                    .isLessThan(limit);
        }
        assertThat(spikes).isGreaterThan(50);
    }

    @Test
    void everySpikeAgreesWithTheFormulaOverAllReturns() {
        int spikes = 0;
        for (long seed = 1; seed <= 60; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            VolatilityWatch watch = new VolatilityWatch(2, QUIET, BAR);
            List<Double> returns = new ArrayList<>();
            Instant at = START;
            Instant quietUntil = START;
            double price = 100;
            double before = Double.NaN;
            for (int step = 0; step < 1_500; step++) {
                boolean gap = dice.nextInt(200) == 0;
                at = at.plus(BAR.multipliedBy(gap ? 3 : 1));
                double wild = dice.nextInt(40) == 0 ? 0.05 : 0.001;
                price *= 1 + (dice.nextDouble() - 0.5) * wild;
                boolean counted = !gap && !Double.isNaN(before);
                if (counted) {
                    returns.add(Math.log(price / before));
                }
                before = price;
                double ratio = counted ? ratio(returns) : 0;
                Optional<VolatilityWatch.Spike> spike = watch.bar(bar(at, price));
                boolean expected = ratio >= 2 && !at.isBefore(quietUntil);
                assertThat(spike.isPresent())
                        .as("seed %s, step %s, ratio %s", seed, step, ratio)
                        .isEqualTo(expected);
                if (spike.isPresent()) {
                    assertThat(spike.get().ratio()).isCloseTo(ratio, within(1e-9));
                    quietUntil = at.plus(QUIET);
                    spikes++;
                }
            }
        }
        assertThat(spikes).isGreaterThan(100);
    }

    private static double ratio(List<Double> returns) {
        int count = returns.size();
        if (count < VolatilityWatch.SHORT + VolatilityWatch.ENOUGH) {
            return 0;
        }
        int first = Math.max(0, count - VolatilityWatch.SHORT - VolatilityWatch.LONG);
        double recent = root(returns.subList(count - VolatilityWatch.SHORT, count));
        return recent / root(returns.subList(first, count - VolatilityWatch.SHORT));
    }

    private static double root(List<Double> returns) {
        return Math.sqrt(
                returns.stream().mapToDouble(each -> each * each).average().orElse(0));
    }

    private static Candle bar(Instant time, double close) {
        return new Candle(time, close, close, close, close, 1);
    }
}
