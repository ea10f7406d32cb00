package org.grekko.venue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** No window of the venue is ever overspent, and cancels always find room. */
class RateBudgetTest {
    private final AtomicLong now = new AtomicLong();

    private RateBudget budget(long limit, Duration length) {
        return new RateBudget(List.of(new RateBudget.Limit("W", limit, length)), now::get);
    }

    @Test
    void noSlidingWindowIsOverspent() {
        for (long seed = 1; seed <= 50; seed++) {
            Random dice = new Random(seed);
            now.set(dice.nextLong(1_000_000_000_000L));
            RateBudget budget = budget(100, Duration.ofSeconds(10));
            Deque<long[]> spent = new ArrayDeque<>();
            for (int i = 0; i < 2_000; i++) {
                now.addAndGet(dice.nextInt(200_000_000));
                int cost = 1 + dice.nextInt(20);
                Priority priority = List.of(Priority.values()).get(dice.nextInt(3));
                if (budget.take(Map.of("W", cost), priority) == 0) {
                    spent.addLast(new long[] {now.get(), cost});
                }
                spent.removeIf(each -> now.get() - each[0] >= 10_000_000_000L);
                long sum = spent.stream().mapToLong(each -> each[1]).sum();
                assertThat(sum).as("seed " + seed).isLessThanOrEqualTo(100);
            }
        }
    }

    @Test
    void cancelsFindRoomWhenReadsAndOrdersAreOutOfIt() {
        RateBudget budget = budget(100, Duration.ofSeconds(10));
        while (budget.take(Map.of("W", 1), Priority.READ) == 0) {
            // Reads go on until their share is used up.
        }
        assertThat(budget.use()).containsEntry("W", new RateBudget.Use(70, 100));
        assertThat(budget.take(Map.of("W", 20), Priority.PLACE)).isZero();
        assertThat(budget.take(Map.of("W", 1), Priority.PLACE)).isPositive();
        assertThat(budget.take(Map.of("W", 10), Priority.CANCEL)).isZero();
        assertThat(budget.take(Map.of("W", 1), Priority.CANCEL)).isPositive();
    }

    @Test
    void whatTheVenueSaysCountsWhenItIsMore() {
        RateBudget budget = budget(100, Duration.ofSeconds(10));
        budget.observed("W", 95);
        assertThat(budget.take(Map.of("W", 6), Priority.CANCEL)).isPositive();
        budget.observed("W", 50);
        assertThat(budget.use()).containsEntry("W", new RateBudget.Use(95, 100));
    }

    @Test
    void nothingGoesOutWhileBanned() {
        RateBudget budget = budget(100, Duration.ofSeconds(10));
        budget.ban(Duration.ofSeconds(3));
        assertThat(budget.take(Map.of(), Priority.CANCEL)).isEqualTo(3_000_000_000L);
        now.addAndGet(3_000_000_000L);
        assertThat(budget.take(Map.of(), Priority.CANCEL)).isZero();
    }
}
