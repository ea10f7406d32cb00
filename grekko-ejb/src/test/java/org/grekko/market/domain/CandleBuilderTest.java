package org.grekko.market.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.grekko.market.Candle;
import org.grekko.market.Interval;
import org.junit.jupiter.api.Test;

class CandleBuilderTest {
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    private static final List<Interval> INTERVALS = List.of(Interval.S5, Interval.M1, Interval.M5);

    private record Tick(Instant at, double price, double volume) {}

    @Test
    void aCandleClosesWithTheFirstPriceOfALaterInterval() {
        CandleBuilder builder = new CandleBuilder(Interval.S5);
        assertThat(builder.add(START, 10, 1)).isEmpty();
        assertThat(builder.add(START.plusMillis(4_999), 12, 2)).isEmpty();
        assertThat(builder.add(START.plusMillis(12_345), 11, 3)).contains(new Candle(START, 10, 12, 10, 12, 3));
        assertThat(builder.add(START.plusSeconds(15), 9, 0))
                .contains(new Candle(START.plusSeconds(10), 11, 11, 11, 11, 3));
    }

    @Test
    void aPriceFromThePastCountsIntoTheCurrentInterval() {
        CandleBuilder builder = new CandleBuilder(Interval.S5);
        builder.add(START.plusSeconds(5), 10, 1);
        assertThat(builder.add(START, 8, 1)).isEmpty();
        assertThat(builder.add(START.plusSeconds(10), 9, 1))
                .contains(new Candle(START.plusSeconds(5), 10, 10, 8, 8, 2));
    }

    @Test
    void candlesAgreeWithTheirTwinThatGroupsAllPrices() {
        for (long seed = 1; seed <= 300; seed++) {
            Random dice = new Random(seed);
            Interval interval = INTERVALS.get(dice.nextInt(INTERVALS.size()));
            List<Tick> ticks = new ArrayList<>();
            Instant at = START.plusMillis(dice.nextInt(100_000));
            for (int i = 0; i < 500; i++) {
                at = at.plusMillis(dice.nextInt((int) (interval.duration().toMillis() / 3)));
                ticks.add(new Tick(at, 1 + dice.nextDouble(), dice.nextDouble()));
            }
            CandleBuilder builder = new CandleBuilder(interval);
            List<Candle> built = new ArrayList<>();
            ticks.forEach(
                    tick -> builder.add(tick.at(), tick.price(), tick.volume()).ifPresent(built::add));
            List<Candle> twin = twin(ticks, interval);
            assertThat(built).as("seed %d", seed).hasSize(twin.size());
            for (int i = 0; i < built.size(); i++) {
                assertThat(built.get(i).volume())
                        .as("seed %d", seed)
                        .isCloseTo(twin.get(i).volume(), within(1e-9));
                assertThat(flat(built.get(i))).as("seed %d", seed).isEqualTo(flat(twin.get(i)));
            }
        }
    }

    private static Candle flat(Candle candle) {
        return new Candle(candle.time(), candle.open(), candle.high(), candle.low(), candle.close(), 0);
    }

    private static List<Candle> twin(List<Tick> ticks, Interval interval) {
        Map<Instant, List<Tick>> groups = new TreeMap<>();
        ticks.forEach(tick -> groups.computeIfAbsent(interval.floor(tick.at()), start -> new ArrayList<>())
                .add(tick));
        List<Candle> candles = new ArrayList<>();
        groups.forEach((start, group) -> candles.add(new Candle(
                start,
                group.get(0).price(),
                group.stream().mapToDouble(Tick::price).max().orElseThrow(),
                group.stream().mapToDouble(Tick::price).min().orElseThrow(),
                group.get(group.size() - 1).price(),
                group.stream().mapToDouble(Tick::volume).sum())));
        return candles.subList(0, candles.size() - 1);
    }
}
