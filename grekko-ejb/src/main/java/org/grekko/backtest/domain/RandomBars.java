package org.grekko.backtest.domain;

import java.util.random.RandomGenerator;
import org.grekko.market.Candle;
import org.grekko.market.domain.BarLength;
import org.grekko.market.domain.BarSeries;

/** Made-up bars: a random walk in whole cents, for checks that need many bars and no market. */
public final class RandomBars {
    private static final long MICROS = 1_000_000;
    private static final long BEGIN = 1_577_836_800L * MICROS;
    private static final double CENTS = 100;

    private RandomBars() {}

    /**
     * A random walk that begins with the year 2020.
     *
     * @param dice what the walk is made of
     * @param bars how many bars
     * @param interval length of a bar
     * @param first price before the first bar, in whole units
     * @param deviation of the change from close to close, as a fraction, such as 0.01
     * @param shut how many of the bars are missing, as a fraction, 0 for a market that never shuts
     */
    public static BarSeries of(
            RandomGenerator dice, int bars, BarLength interval, int first, double deviation, double shut) {
        BarSeries.Builder series = BarSeries.builder(bars);
        double close = first * CENTS;
        long time = BEGIN;
        for (int i = 0; i < bars; i++) {
            while (dice.nextDouble() < shut) {
                time += interval.seconds() * MICROS;
            }
            double open = step(close, deviation / 4, dice);
            close = step(open, deviation, dice);
            double high = Math.max(Math.max(open, close), step(Math.max(open, close), deviation / 2, dice));
            double low = Math.min(Math.min(open, close), step(Math.min(open, close), deviation / 2, dice));
            series.add(new Candle(
                    BarSeries.instant(time),
                    open / CENTS,
                    high / CENTS,
                    low / CENTS,
                    close / CENTS,
                    dice.nextInt(1_000)));
            time += interval.seconds() * MICROS;
        }
        return series.build();
    }

    private static double step(double cents, double deviation, RandomGenerator dice) {
        return Math.max(1, Math.rint(cents * (1 + deviation * dice.nextGaussian())));
    }
}
