package org.grekko.watchdog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.grekko.execution.CancellingVenue;
import org.grekko.shared.SystemClock;
import org.grekko.shared.TimeOrderedIds;
import org.grekko.watchdog.domain.Beat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class HalterTest {
    private static final AccountHalt.Pace FAST = new AccountHalt.Pace(
            Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofSeconds(10));
    private static final Beat LAST = new Beat(true, 7, 9, Instant.parse("2026-01-05T00:00:00Z"));

    private final Map<String, CancellingVenue> venues = new ConcurrentHashMap<>();

    @TempDir
    private Path data;

    private Ward ward(String name, CancellingVenue venue) {
        venues.put(name, venue);
        return new Ward(UUID.randomUUID(), name, "TEST", "http://localhost", null, Map.of(), "key", "secret");
    }

    private Halt halted(AccountHalt.Pace pace, List<Ward> wards) throws IOException, InterruptedException {
        SystemClock clock = new SystemClock();
        HaltDiary diary = new WatchdogFolder(data).halts();
        CancelDirectory directory = ward -> {
            CancellingVenue venue = venues.get(ward.name());
            if (venue == null) {
                throw new IllegalArgumentException("there is no venue " + ward.venue());
            }
            return venue;
        };
        int unconfirmed =
                new Halter(directory, diary, clock, new TimeOrderedIds(clock), pace).halt(wards, LAST, "HUNG");
        List<Halt> halts = diary.halts();
        Halt halt = halts.get(halts.size() - 1);
        assertThat(halt.unconfirmed()).isEqualTo(unconfirmed);
        assertThat(halt.finished()).isTrue();
        return halt;
    }

    @Test
    void everythingOfEveryAccountIsCancelledAndRecorded() throws IOException, InterruptedException {
        RestingVenue one = new RestingVenue(1, 0).resting(5);
        RestingVenue other = new RestingVenue(2, 0).resting(3);
        Halt halt = halted(FAST, List.of(ward("one", one), ward("other", other)));
        assertThat(one.working() + other.working()).isZero();
        assertThat(halt.orders()).isEqualTo(8);
        assertThat(halt.unconfirmed()).isZero();
        assertThat(halt.lastBeatAt()).isEqualTo(LAST.at());
        assertThat(Objects.requireNonNull(halt.firstSentAt())).isBetween(halt.noticedAt(), halt.confirmedAt());
    }

    @Test
    void anOrderThatArrivesLateIsCancelledToo() throws IOException, InterruptedException {
        RestingVenue venue = new RestingVenue(1, 0).resting(2).late(2);
        assertThat(halted(FAST, List.of(ward("late", venue))).unconfirmed()).isZero();
        assertThat(venue.working()).isZero();
    }

    @Test
    void aVenueThatDoesNotAnswerHoldsUpNoOtherAndIsNamed() throws IOException, InterruptedException {
        AccountHalt.Pace impatient = new AccountHalt.Pace(
                Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(5), Duration.ofMillis(200));
        RestingVenue well = new RestingVenue(1, 0).resting(4);
        Ward unknown = new Ward(UUID.randomUUID(), "unknown", "NONE", "http://localhost", null, Map.of(), "k", "s");
        Halt halt = halted(
                impatient,
                List.of(ward("dead", new RestingVenue(2, 0).resting(1).dead()), unknown, ward("well", well)));
        assertThat(well.working()).isZero();
        assertThat(halt.unconfirmed()).isEqualTo(2);
    }

    @Test
    void howeverOftenAVenueFailsNothingIsLeft() throws IOException, InterruptedException {
        for (long seed = 0; seed < 25; seed++) {
            RestingVenue venue = new RestingVenue(seed, 0.6).resting(10).late((int) (seed % 3));
            Halt halt = halted(FAST, List.of(ward("poor" + seed, venue)));
            assertThat(venue.working()).as("seed " + seed).isZero();
            assertThat(halt.unconfirmed()).as("seed " + seed).isZero();
        }
    }
}
