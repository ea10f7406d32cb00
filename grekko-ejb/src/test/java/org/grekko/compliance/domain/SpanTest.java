package org.grekko.compliance.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Times around moments. */
class SpanTest {
    private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");

    @Test
    void timesThatMeetAreOne() {
        assertThat(Span.around(at(500, 0, 100, 50), Duration.ZERO, Duration.ofSeconds(100)))
                .containsExactly(span(0, 200), span(500, 600));
        assertThat(Span.around(at(500, 0, 100), Duration.ofSeconds(60), Duration.ofSeconds(1)))
                .containsExactly(span(-60, 1), span(40, 101), span(440, 501));
        assertThat(Span.around(List.of(), Duration.ofSeconds(1), Duration.ofSeconds(1)))
                .isEmpty();
    }

    @Test
    void aMomentIsInASpanWhenItIsNearOneOfThoseAndSpansNeverMeet() {
        SplittableRandom dice = new SplittableRandom(3);
        for (int round = 0; round < 200; round++) {
            Duration before = Duration.ofSeconds(dice.nextInt(50));
            Duration after = Duration.ofSeconds(1 + dice.nextInt(50));
            List<Instant> moments = Stream.generate(() -> START.plusSeconds(dice.nextInt(1_000)))
                    .limit(dice.nextInt(30))
                    .toList();
            List<Span> spans = Span.around(moments, before, after);
            for (int second = -60; second < 1_060; second++) {
                Instant time = START.plusSeconds(second);
                assertThat(spans.stream()
                                .filter(each -> !time.isBefore(each.from()) && time.isBefore(each.to()))
                                .count())
                        .as("round " + round + " second " + second)
                        .isEqualTo(
                                moments.stream()
                                                .anyMatch(each -> !time.isBefore(each.minus(before))
                                                        && time.isBefore(each.plus(after)))
                                        ? 1
                                        : 0);
            }
        }
    }

    private static List<Instant> at(int... seconds) {
        return Arrays.stream(seconds).mapToObj(START::plusSeconds).toList();
    }

    private static Span span(int from, int to) {
        return new Span(START.plusSeconds(from), START.plusSeconds(to));
    }
}
