package org.grekko.market.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class BarLengthTest {
    @Test
    void everyLengthThatDividesADayIsOne() {
        assertThat(BarLength.of("1s")).contains(new BarLength(1));
        assertThat(BarLength.of("10s")).contains(new BarLength(10));
        assertThat(BarLength.of("3m")).contains(new BarLength(180));
        assertThat(BarLength.of("45m")).contains(new BarLength(2_700));
        assertThat(BarLength.of("4h")).contains(new BarLength(14_400));
        assertThat(BarLength.of("1d")).contains(new BarLength(86_400));
        assertThat(BarLength.of("86400s")).contains(new BarLength(86_400));
    }

    @Test
    void otherTextsAreRefused() {
        for (String text :
                new String[] {"", "0s", "7m", "25h", "2d", "1w", "1.5m", "-1m", "m", "5", " 5m", "99999999s"}) {
            assertThat(BarLength.of(text)).as(text).isEmpty();
        }
        assertThatThrownBy(() -> new BarLength(7)).hasMessageContaining("does not divide a day");
    }

    @Test
    void candlesBeginWithTheDay() {
        BarLength length = new BarLength(2_700);
        assertThat(length.floor(Instant.parse("2026-01-05T01:29:59.999999Z"))).isEqualTo("2026-01-05T00:45:00Z");
        assertThat(length.ceiling(Instant.parse("2026-01-05T00:45:00.000001Z"))).isEqualTo("2026-01-05T01:30:00Z");
        assertThat(length.ceiling(Instant.parse("2026-01-05T00:45:00Z"))).isEqualTo("2026-01-05T00:45:00Z");
    }
}
