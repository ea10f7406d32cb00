package org.grekko.portfolio.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Which value belongs to which period. */
class SamplingTest {
    @Test
    void midnightEndsTheDayBefore() {
        assertThat(Sampling.DAY.period(at("2026-01-06T00:00:00Z")))
                .isEqualTo(Sampling.DAY.period(at("2026-01-05T12:00:00Z")));
        assertThat(Sampling.DAY.period(at("2026-01-06T00:00:01Z")))
                .isEqualTo(Sampling.DAY.period(at("2026-01-05T12:00:00Z")) + 1);
    }

    @Test
    void fourHoursEndAtTheirClose() {
        long first = Sampling.FOUR_HOURS.period(at("2026-01-05T04:00:00Z"));
        assertThat(Sampling.FOUR_HOURS.period(at("2026-01-05T00:00:01Z"))).isEqualTo(first);
        assertThat(Sampling.FOUR_HOURS.period(at("2026-01-05T04:00:01Z"))).isEqualTo(first + 1);
    }

    @Test
    void aWeekendCountsWithItsFriday() {
        long friday = Sampling.WEEKDAY.period(at("2026-01-09T21:00:00Z"));
        assertThat(Sampling.WEEKDAY.period(at("2026-01-10T12:00:00Z"))).isEqualTo(friday);
        assertThat(Sampling.WEEKDAY.period(at("2026-01-11T12:00:00Z"))).isEqualTo(friday);
        assertThat(Sampling.WEEKDAY.period(at("2026-01-12T12:00:00Z"))).isEqualTo(friday + 3);
    }

    @Test
    void eachIsKnownByItsWord() {
        for (Sampling each : Sampling.values()) {
            assertThat(Sampling.of(each.word())).contains(each);
        }
        assertThat(Sampling.of("1h")).isEmpty();
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}
