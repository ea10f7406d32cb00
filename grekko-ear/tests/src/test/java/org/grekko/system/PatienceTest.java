package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Whoever waits gets what was wanted, or hears what was waited for and what was seen last. */
class PatienceTest {
    private static final Patience SHORT = Patience.of(Duration.ofMillis(60)).closely();

    @Test
    void answersWithTheFirstSightThatIsWanted() throws IOException, InterruptedException {
        AtomicInteger looks = new AtomicInteger();
        assertThat(Patience.await("three looks", looks::incrementAndGet, seen -> seen == 3))
                .isEqualTo(3);
        assertThat(looks).hasValue(3);
    }

    @Test
    void failsWithWhatItWaitedForAndWhatItSawLast() {
        AtomicInteger looks = new AtomicInteger();
        assertThatThrownBy(() -> SHORT.until("the moon", looks::incrementAndGet, seen -> false))
                .isInstanceOf(AssertionError.class)
                .satisfies(failure -> assertThat(failure)
                        .hasMessageContaining("waited PT0.06S for the moon; seen last: " + looks.get()));
        assertThat(looks.get()).isGreaterThan(1);
    }

    @Test
    void aQuestionThatIsNeverAnsweredWithYesFailsToo() {
        assertThatThrownBy(() -> SHORT.until("the moon", () -> false))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the moon");
    }
}
