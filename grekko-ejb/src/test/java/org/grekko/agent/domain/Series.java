package org.grekko.agent.domain;

import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.grekko.market.Candle;

/** Made-up price series and the plain, slow forms of the indicators. */
final class Series {
    private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");

    private Series() {}

    /** A random walk with calm and wild stretches, flat stretches and jumps; the same for the same seed. */
    static double[] random(long seed, int length) {
        Random dice = new Random(seed);
        double[] closes = new double[length];
        double price = Math.exp(dice.nextDouble() * 20 - 8);
        double volatility = 0.01;
        for (int i = 0; i < length; i++) {
            if (dice.nextInt(40) == 0) {
                volatility = dice.nextInt(4) == 0 ? 0 : dice.nextDouble() * 0.05;
            }
            price *= Math.exp(volatility * dice.nextGaussian());
            closes[i] = price;
        }
        return closes;
    }

    /** A bar that opened, stood and closed at that price. */
    static Candle bar(int number, double close) {
        return new Candle(START.plusSeconds(60L * number), close, close, close, close, 1);
    }

    /** Mean of the n closes that end at the index; NaN while there are fewer. */
    static double sma(double[] closes, int end, int length) {
        return end + 1 < length
                ? Double.NaN
                : Arrays.stream(closes, end + 1 - length, end + 1).sum() / length;
    }

    /** Wilder's RSI at every index, straight from his book: seed by plain means, then smooth. */
    static double[] rsi(double[] closes, int length) {
        double[] all = new double[closes.length];
        Arrays.fill(all, Double.NaN);
        for (int end = length; end < closes.length; end++) {
            double gain = 0;
            double loss = 0;
            for (int i = 1; i <= length; i++) {
                gain += Math.max(closes[i] - closes[i - 1], 0) / length;
                loss += Math.max(closes[i - 1] - closes[i], 0) / length;
            }
            for (int i = length + 1; i <= end; i++) {
                gain = (gain * (length - 1) + Math.max(closes[i] - closes[i - 1], 0)) / length;
                loss = (loss * (length - 1) + Math.max(closes[i - 1] - closes[i], 0)) / length;
            }
            all[end] = gain + loss == 0 ? 50 : 100 * gain / (gain + loss);
        }
        return all;
    }
}
