package org.grekko.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.grekko.shared.AssetPair;
import org.junit.jupiter.api.Test;

class BarQueueTest {
    private final List<BarClosed> stored = new ArrayList<>();
    private final List<BarClosed> told = new ArrayList<>();
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final MarketHub hub = new MarketHub();

    BarQueueTest() {
        hub.subscribe(new MarketListener() {
            @Override
            public void bar(BarClosed bar) {
                told.add(bar);
            }
        });
    }

    @Test
    void candlesAreStoredBeforeTheyAreToldAndInOrder() {
        BarQueue queue = new BarQueue(new Store(false), hub, work::add);
        queue.add(bars(0, 3));
        queue.add(bars(3, 6));
        assertThat(stored).isEmpty();
        assertThat(work).hasSize(1);
        work.remove().run();
        assertThat(stored).isEqualTo(bars(0, 6));
        assertThat(told).isEqualTo(bars(0, 6));
        queue.add(bars(6, 7));
        work.remove().run();
        assertThat(told).isEqualTo(bars(0, 7));
    }

    @Test
    void aStoreThatIsDownDoesNotStopTheMarket() {
        BarQueue queue = new BarQueue(new Store(true), hub, Runnable::run);
        queue.add(bars(0, 2));
        queue.add(bars(2, 4));
        assertThat(told).isEqualTo(bars(0, 4));
    }

    @Test
    void whatDoesNotFitIsDroppedAndTheRestGoesOn() {
        BarQueue queue = new BarQueue(new Store(false), hub, work::add);
        queue.add(bars(0, BarQueue.CAPACITY + 10));
        work.remove().run();
        assertThat(told).isEqualTo(bars(0, BarQueue.CAPACITY));
    }

    @Test
    void anExecutorThatRefusesOnceIsAskedAgain() {
        boolean[] refuse = {true};
        BarQueue queue = new BarQueue(new Store(false), hub, task -> {
            if (refuse[0]) {
                throw new RejectedExecutionException("stopping");
            }
            task.run();
        });
        queue.add(bars(0, 1));
        refuse[0] = false;
        queue.add(bars(1, 2));
        assertThat(told).isEqualTo(bars(0, 2));
    }

    private static List<BarClosed> bars(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> new BarClosed(
                        "A",
                        AssetPair.of("BTC/USD"),
                        Interval.S5,
                        new Candle(Instant.ofEpochSecond(5L * i), 1, 1, 1, 1, 0)))
                .toList();
    }

    /** Remembers what is written, or is down. */
    private final class Store implements TimeSeriesStore {
        private final boolean down;

        Store(boolean down) {
            this.down = down;
        }

        @Override
        public void write(String venue, AssetPair pair, Interval interval, List<Candle> candles) {
            if (down) {
                throw new TimeSeriesException("down on purpose");
            }
            assertThat(told).hasSizeLessThanOrEqualTo(stored.size());
            candles.forEach(candle -> stored.add(new BarClosed(venue, pair, interval, candle)));
        }

        @Override
        public List<Candle> range(String venue, AssetPair pair, Interval i, Instant from, Instant to, int limit) {
            return List.of();
        }

        @Override
        public List<Candle> latestBefore(String venue, AssetPair pair, Interval interval, Instant to, int count) {
            return List.of();
        }

        @Override
        public boolean ready() {
            return !down;
        }
    }
}
