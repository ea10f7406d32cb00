package org.grekko.watchdog.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.grekko.watchdog.domain.Vigil.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VigilTest {
    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(60));
    private static final long QUARTER = TimeUnit.MILLISECONDS.toNanos(250);

    private final Vigil vigil = new Vigil();
    private long nanos = -5;

    private static Beat beat(long pid, long count) {
        return new Beat(true, pid, count, Instant.EPOCH.plusSeconds(count));
    }

    private Verdict look(@Nullable Beat beat, boolean alive) {
        nanos += QUARTER;
        return vigil.look(beat, alive, PATIENCE, nanos);
    }

    /** Looks at the same sign for so long; returns the last verdict. */
    private Verdict stare(@Nullable Beat beat, boolean alive, int seconds) {
        Verdict last = Verdict.WAITING;
        for (int i = 0; i < 4 * seconds; i++) {
            last = look(beat, alive);
        }
        return last;
    }

    @Test
    void itWaitsForTheFirstSignHoweverLong() {
        assertThat(stare(null, false, 1_000)).isEqualTo(Verdict.WAITING);
    }

    @Test
    void itFiresOnceWhenAProcessThatExistsIsSilentForTenSeconds() {
        look(beat(7, 1), true);
        assertThat(stare(beat(7, 1), true, 9)).isEqualTo(Verdict.SILENT);
        assertThat(stare(beat(7, 1), true, 1)).isEqualTo(Verdict.FIRE);
        assertThat(stare(beat(7, 1), true, 100)).isEqualTo(Verdict.FIRED);
    }

    @Test
    void aProcessThatIsGoneMayComeBackWithinAMinute() {
        look(beat(7, 1), true);
        assertThat(stare(beat(7, 1), false, 59)).isEqualTo(Verdict.SILENT);
        assertThat(look(beat(8, 1), true)).isEqualTo(Verdict.WATCHING);
        assertThat(stare(beat(8, 1), false, 60)).isEqualTo(Verdict.FIRE);
    }

    @Test
    void aDeletedSignIsSilenceToo() {
        look(beat(7, 1), true);
        assertThat(stare(null, true, 10)).isEqualTo(Verdict.FIRE);
    }

    @Test
    void anOrderlyStopNeverFires() {
        look(beat(7, 1), true);
        stare(beat(7, 1), true, 9);
        Beat stopped = new Beat(false, 7, 2, Instant.EPOCH);
        assertThat(stare(stopped, false, 1_000)).isEqualTo(Verdict.STOOD_DOWN);
        assertThat(stare(null, false, 1_000)).isEqualTo(Verdict.STOOD_DOWN);
        assertThat(look(beat(9, 1), true)).isEqualTo(Verdict.WATCHING);
    }

    @Test
    void itIsReadyAgainAfterItFired() {
        look(beat(7, 1), true);
        stare(beat(7, 1), true, 20);
        assertThat(look(beat(7, 2), true)).isEqualTo(Verdict.WATCHING);
        assertThat(stare(beat(7, 2), true, 10)).isEqualTo(Verdict.FIRE);
    }

    @Test
    void timeInWhichItDidNotLookItselfDoesNotCount() {
        look(beat(7, 1), true);
        nanos += Duration.ofHours(8).toNanos();
        assertThat(look(beat(7, 1), true)).isEqualTo(Verdict.WATCHING);
        assertThat(stare(beat(7, 1), true, 8)).isEqualTo(Verdict.SILENT);
    }

    @Test
    void zeroSecondsAreNoLimit() {
        Patience off = new Patience(Duration.ZERO, Duration.ofSeconds(60));
        for (int i = 0; i < 10_000; i++) {
            nanos += QUARTER;
            assertThat(vigil.look(beat(7, 1), false, off, nanos)).isEqualTo(Verdict.WATCHING);
        }
    }

    /** Whatever the gaps: it fires exactly when the silence that it saw reaches the limit, and once for each silence. */
    @Test
    void itFiresExactlyWhenTheSilenceThatItSawIsTooLong() {
        for (long seed = 0; seed < 300; seed++) {
            Random dice = new Random(seed);
            Vigil watched = new Vigil();
            long now = dice.nextLong();
            long count = 0;
            long silent = 0;
            boolean fired = false;
            watched.look(beat(1, count), true, PATIENCE, now);
            for (int i = 0; i < 2_000; i++) {
                long gap = (long) (Math.exp(dice.nextDouble() * 10) * 100_000_000L / 1_000);
                now += gap;
                boolean alive = dice.nextInt(50) > 0;
                boolean fresh = dice.nextInt(40) == 0;
                silent = fresh ? 0 : silent + Math.min(gap, Vigil.LONGEST_STEP_NANOS);
                fired &= !fresh;
                count += fresh ? 1 : 0;
                long limit = TimeUnit.SECONDS.toNanos(alive ? 10 : 60);
                boolean due = !fired && !fresh && silent >= limit;
                Verdict verdict = watched.look(beat(1, count), alive, PATIENCE, now);
                assertThat(verdict == Verdict.FIRE)
                        .as("seed " + seed + ", look " + i)
                        .isEqualTo(due);
                fired |= due;
            }
        }
    }
}
