package org.grekko.market.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.grekko.market.Candle;
import org.junit.jupiter.api.Test;

class BarSeriesTest {
    private static final Instant START = Instant.parse("1971-01-01T00:00:00.000001Z");

    private static Candle candle(int minute) {
        return new Candle(START.plusSeconds(60L * minute), minute + 1, minute + 4, minute, minute + 2, minute * 10);
    }

    @Test
    void barsComeBackAsTheyWentInWhateverTheRoom() {
        for (int expected : new int[] {0, 1, 7, 8, 5_000}) {
            BarSeries.Builder builder = BarSeries.builder(expected);
            for (int i = 0; i < 3_000; i++) {
                builder.add(candle(i));
            }
            BarSeries series = builder.build();
            assertThat(series.size()).isEqualTo(3_000);
            for (int i = 0; i < 3_000; i++) {
                assertThat(series.candle(i)).isEqualTo(candle(i));
            }
        }
    }

    @Test
    void aSeriesStaysAsItIsWhenItsBuilderGoesOn() {
        BarSeries.Builder builder = BarSeries.builder(2).add(candle(0)).add(candle(1));
        BarSeries two = builder.build();
        builder.add(candle(2));
        assertThat(two.size()).isEqualTo(2);
        assertThat(two.candle(1)).isEqualTo(candle(1));
        assertThat(builder.build().candle(2)).isEqualTo(candle(2));
    }

    @Test
    void betweenTakesTheFirstAndLeavesTheLast() {
        BarSeries series =
                BarSeries.builder().add(candle(0)).add(candle(1)).add(candle(5)).build();
        long second = BarSeries.micros(candle(1).time());
        assertThat(series.between(second, second + 1).size()).isEqualTo(1);
        assertThat(series.between(second, second).size()).isZero();
        assertThat(series.between(second + 1, Long.MAX_VALUE).candle(0)).isEqualTo(candle(5));
        assertThat(series.between(Long.MIN_VALUE, Long.MAX_VALUE).size()).isEqualTo(3);
    }

    @Test
    void timesMustRise() {
        BarSeries.Builder builder = BarSeries.builder().add(candle(1));
        assertThatThrownBy(() -> builder.add(candle(1))).hasMessageContaining("ascending time");
    }
}
