package org.grekko.watchdog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.grekko.execution.domain.Envelope;
import org.grekko.watchdog.HaltLine.What;
import org.grekko.watchdog.domain.Beat;
import org.grekko.watchdog.domain.DrillTerm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class WatchdogFilesTest {
    private static final Instant AT = Instant.parse("2026-01-05T12:00:00.123456Z");
    private static final Ward WARD = new Ward(
            new UUID(1, 2),
            "main",
            "KRAKEN",
            "http://localhost:1",
            "proxy:80",
            Map.of("ORDERS-10S", 50L),
            "key-of-mine",
            "secret-of-mine");

    @TempDir
    private Path data;

    @Test
    void aSignOfLifeIsReadAsItWasWritten() throws IOException {
        WatchdogFolder folder = new WatchdogFolder(data);
        try (BeatFile file = folder.server();
                BeatFile reader = folder.server()) {
            assertThat(reader.read()).isEmpty();
            for (Beat beat : List.of(new Beat(true, 1234567, 99_999_999_999L, AT), new Beat(false, 1, 1, AT))) {
                file.write(beat);
                assertThat(reader.read()).contains(beat);
            }
        }
    }

    @Test
    void theAccountsAreReadableWithTheMasterKeyOnly() throws IOException {
        byte[] key = new byte[Envelope.KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Wards wards = new Wards(10, 60, List.of(WARD));
        WatchdogFolder folder = new WatchdogFolder(data);
        folder.wards(new Envelope(key).seal(SealedWards.plain(wards), SealedWards.OWNER, new SecureRandom()));
        assertThat(Files.readString(folder.wards())).doesNotContain("mine");
        assertThatThrownBy(() -> new SealedWards(data, null).open(folder.wards()))
                .hasMessageContaining("GREKKO_MASTER_KEY");
        assertThat(new SealedWards(data, Base64.getEncoder().encodeToString(key)).open(folder.wards()))
                .isEqualTo(wards);
        Files.writeString(data.resolve("master.key"), Base64.getEncoder().encodeToString(key) + "\n");
        assertThat(new SealedWards(data, null).open(folder.wards())).isEqualTo(wards);
    }

    @Test
    void nothingOfItIsReadableForOthers() throws IOException {
        WatchdogFolder folder = new WatchdogFolder(data);
        folder.wards("sealed");
        HaltDiary unused = folder.halts();
        assertThat(Files.getPosixFilePermissions(data.resolve("watchdog")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        try (var files = Files.list(data.resolve("watchdog"))) {
            assertThat(files).allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------")));
        }
    }

    @Test
    void theTextOfAnAccountTellsNoSecret() {
        assertThat(List.of(WARD)).asString().contains("main").doesNotContain("mine");
    }

    @Test
    void aTornLastLineCostsNoOther() throws IOException {
        HaltDiary diary = new WatchdogFolder(data).halts();
        UUID halt = new UUID(5, 5);
        diary.add(new HaltLine(halt, AT, What.NOTICED, null, null, 1, AT, null, null, "HUNG"));
        diary.add(new HaltLine(halt, AT, What.CANCELLED, WARD.accountId(), "main", 3, null, AT, AT, null));
        Files.writeString(data.resolve("watchdog/halts.jsonl"), "{\"halt\":\"00", StandardOpenOption.APPEND);
        assertThat(diary.halts()).containsExactly(new Halt(halt, "HUNG", AT, AT, AT, AT, 1, 3, 0, false));
    }

    @Test
    void withoutAGoodDrillTheTermCountsFromTheInstallation() throws IOException {
        DrillFiles drills = new DrillFiles(data);
        assertThat(drills.lastPassed()).isEmpty();
        Path unused = drills.store(new Drill(AT, false, 40, 0, 0, 0, "it did not fire"));
        assertThat(drills.lastPassed()).isEmpty();
        DrillTerm term = DrillTerm.of(null, AT, Duration.ofDays(2));
        assertThat(term.dueAt()).isEqualTo(AT.plusSeconds(172_800));
        assertThat(term.overdue(term.dueAt())).isFalse();
        assertThat(term.overdue(term.dueAt().plusNanos(1_000))).isTrue();
    }

    @Test
    void theLastDrillIsFoundAndFallsDueAfterAMonth() throws IOException {
        DrillFiles drills = new DrillFiles(data);
        assertThat(drills.last()).isEmpty();
        Drill first = new Drill(AT, true, 40, 10_100, 20, 90, null);
        Drill second = new Drill(AT.plusSeconds(60), false, 40, 0, 0, 0, "it did not fire");
        Path unused = drills.store(second);
        Path unusedToo = drills.store(first);
        assertThat(drills.last()).contains(second);
        // The last one failed: what counts is the one before it.
        assertThat(drills.lastPassed()).contains(first);
        DrillTerm term = DrillTerm.of(first.at(), AT.minusSeconds(9), Duration.ofDays(31));
        assertThat(term.overdue(AT.plus(Duration.ofDays(31)))).isFalse();
        assertThat(term.overdue(AT.plus(Duration.ofDays(31)).plusSeconds(1))).isTrue();
    }
}
