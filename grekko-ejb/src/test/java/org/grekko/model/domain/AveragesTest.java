package org.grekko.model.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Random;
import org.grekko.market.Candle;
import org.grekko.market.domain.BarSeries;
import org.junit.jupiter.api.Test;

/** The comparison of averages is that of exact arithmetic, in every kind of market and after many bars. */
class AveragesTest {
    private static final int SEEDS = Boolean.getBoolean("grekko.nightly") ? 400 : 50;

    /** Closes that stand still, step by a hundred-millionth, collapse, or have seventeen digits. */
    private static double next(double close, int kind, Random dice) {
        return switch (kind) {
            case 0 -> close;
            case 1 -> Math.max(1, Math.rint(close * 10 + dice.nextInt(3) - 1)) / 10;
            case 2 -> Math.max(1, Math.rint(close * 1e8 + dice.nextInt(5) - 2)) / 1e8;
            case 3 -> dice.nextInt(50) == 0 ? 1e-6 + dice.nextDouble() * 1e9 : close;
            default -> close * Math.exp(0.01 * dice.nextGaussian());
        };
    }

    @Test
    void theAnswerIsThatOfExactArithmetic() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random dice = new Random(seed);
            int fast = 1 + dice.nextInt(10);
            int slow = fast + 1 + dice.nextInt(30);
            BarSeries bars = bars(dice, seed % 5, 600);
            Averages averages = new Averages(fast, slow);
            for (int size = 1; size <= bars.size(); size++) {
                BarWindow window = new BarWindow(bars, size);
                averages.take(window);
                boolean expected =
                        size >= slow && sum(bars, size, fast, slow).compareTo(sum(bars, size, slow, fast)) > 0;
                assertThat(averages.fastAbove(window))
                        .as("seed " + seed + ", bar " + size)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void nothingDriftsOverAMillionBars() {
        Random dice = new Random(1);
        BarSeries bars = bars(dice, 1, 1_000_000);
        Averages averages = new Averages(10, 50);
        for (int size = 1; size <= bars.size(); size++) {
            BarWindow window = new BarWindow(bars, size);
            averages.take(window);
            if (size > bars.size() - 500) {
                boolean expected = sum(bars, size, 10, 50).compareTo(sum(bars, size, 50, 10)) > 0;
                assertThat(averages.fastAbove(window)).as("bar " + size).isEqualTo(expected);
            }
        }
    }

    private static BarSeries bars(Random dice, int kind, int count) {
        BarSeries.Builder builder = BarSeries.builder();
        double close = 1 + dice.nextInt(1_000);
        for (int i = 0; i < count; i++) {
            close = next(close, kind, dice);
            builder.add(new Candle(Instant.EPOCH.plusSeconds(60L * i), close, close, close, close, 1));
        }
        return builder.build();
    }

    private static BigDecimal sum(BarSeries bars, int size, int length, int times) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = size - length; i < size; i++) {
            sum = sum.add(new BigDecimal(Double.toString(bars.close(i))));
        }
        return sum.multiply(BigDecimal.valueOf(times));
    }
}
