package org.grekko.ops.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many messages leave, what goes into a summary, and when a delivery that failed is tried again. */
class DeliveryRulesTest {
    private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");

    @Test
    void aBucketGivesItsBurstAndThenOneForEachPeriod() {
        TokenBucket bucket = new TokenBucket(3, Duration.ofSeconds(6), START);
        assertThat(List.of(bucket.take(START), bucket.take(START), bucket.take(START), bucket.take(START)))
                .containsExactly(true, true, true, false);
        assertThat(bucket.take(START.plusMillis(5_999))).isFalse();
        assertThat(bucket.take(START.plusSeconds(6))).isTrue();
        assertThat(bucket.take(START.plusSeconds(6))).isFalse();
        assertThat(bucket.available(START.plusSeconds(600))).isEqualTo(3);
    }

    /** In no stretch of time more than the burst and one for each period, whatever the arrivals; counted by brute force. */
    @Test
    void noStretchOfTimeTakesMoreThanTheBucketAllows() {
        for (long seed = 1; seed <= 300; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            int most = dice.nextInt(1, 12);
            Duration period = Duration.ofMillis(dice.nextInt(100, 10_000));
            TokenBucket bucket = new TokenBucket(most, period, START);
            List<Instant> taken = new ArrayList<>();
            Instant now = START;
            for (int i = 0; i < 200; i++) {
                now = now.plusMillis(dice.nextInt(0, 3_000));
                if (bucket.take(now)) {
                    taken.add(now);
                }
            }
            for (int from = 0; from < taken.size(); from++) {
                for (int to = from; to < taken.size(); to++) {
                    long periods =
                            Duration.between(taken.get(from), taken.get(to)).dividedBy(period) + 1;
                    assertThat((long) to - from + 1).as("seed " + seed).isLessThanOrEqualTo(most + periods);
                }
            }
        }
    }

    @Test
    void everythingThatWaitsIsToldOnceAloneOrTogether() {
        for (long seed = 1; seed <= 300; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            List<Integer> waiting =
                    IntStream.range(0, dice.nextInt(0, 40)).boxed().toList();
            int messages = dice.nextInt(0, 15);
            Batch<Integer> batch = Batch.of(waiting, messages);
            int used = batch.alone().size() + (batch.together().isEmpty() ? 0 : 1);
            assertThat(used).as("seed " + seed).isLessThanOrEqualTo(messages);
            List<Integer> told = new ArrayList<>(batch.alone());
            told.addAll(batch.together());
            assertThat(told).as("seed " + seed).isEqualTo(messages == 0 ? List.of() : waiting);
            assertThat(batch.together()).as("seed " + seed).hasSizeLessThanOrEqualTo(waiting.size());
        }
        assertThat(Batch.of(List.of("a", "b", "c"), 2)).isEqualTo(new Batch<>(List.of("a"), List.of("b", "c")));
        assertThat(Batch.of(List.of("a", "b"), 2)).isEqualTo(new Batch<>(List.of("a", "b"), List.of()));
    }

    @Test
    void eachWaitIsTwiceTheLastUntilItIsGivenUp() {
        RetryPlan plan = new RetryPlan(Duration.ofSeconds(5), Duration.ofMinutes(10), Duration.ofHours(1));
        assertThat(plan.next(1, START, START)).contains(START.plusSeconds(5));
        assertThat(plan.next(2, START, START)).contains(START.plusSeconds(10));
        assertThat(plan.next(7, START, START)).contains(START.plusSeconds(320));
        assertThat(plan.next(8, START, START)).contains(START.plusSeconds(600));
        assertThat(plan.next(1_000, START, START)).contains(START.plusSeconds(600));
        assertThat(plan.next(9, START, START.plusSeconds(3_000))).contains(START.plusSeconds(3_600));
        assertThat(plan.next(9, START, START.plusSeconds(3_001))).isEmpty();
    }
}
