package org.grekko.portfolio.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.grekko.shared.AssetPair;
import org.junit.jupiter.api.Test;

/** Marks as text and back. */
class MarksTest {
    @Test
    void textSaysTheSameMarks() {
        for (long seed = 1; seed <= 200; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            SortedMap<AssetPair, BigDecimal> prices = new TreeMap<>();
            for (int i = 0; i < dice.nextInt(20); i++) {
                BigDecimal price = BigDecimal.valueOf(dice.nextLong(1, Long.MAX_VALUE), dice.nextInt(19));
                prices.put(AssetPair.of("A" + i + "/USD"), price.stripTrailingZeros());
            }
            Marks marks = new Marks(prices);
            Marks read = Marks.of(String.valueOf(marks.text()));
            assertThat(read.prices().keySet()).as("seed %d", seed).isEqualTo(prices.keySet());
            prices.forEach((pair, price) -> assertThat(read.of(pair))
                    .as("seed %s of %s", marks.text(), pair)
                    .isEqualByComparingTo(price));
        }
    }

    @Test
    void moreThanCanBeKeptAreNotKept() {
        SortedMap<AssetPair, BigDecimal> prices = new TreeMap<>();
        for (int i = 0; i < 1_000; i++) {
            prices.put(AssetPair.of("A" + i + "/USD"), BigDecimal.ONE);
        }
        assertThat(new Marks(prices).text()).isNull();
    }

    @Test
    void ofNothingIsNothing() {
        assertThat(Marks.of("").prices()).isEmpty();
        assertThat(new Marks(new TreeMap<>()).text()).isEmpty();
    }
}
