package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nine recorded years through the whole road: fast, exact, the same every time and after every kill. */
@SuppressWarnings("NullAway.Init")
class ReplayIT {
    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final int LONGEST_LIFE_MILLIS = 4_000;
    private static final int KILLS = Boolean.getBoolean("grekko.nightly") ? 20 : 1;

    @TempDir
    private static Path data;

    private static List<String> fills = List.of();

    @BeforeAll
    static void replayOnce() throws IOException, InterruptedException {
        try (GrekkoProcess grekko = GrekkoProcess.start(data, "paper")) {
            RecordedReplay.bringIn(grekko);
            JsonNode replay = RecordedReplay.awaitDone(grekko, RecordedReplay.begin(grekko));
            assertThat(taken(replay))
                    .as("time of " + RecordedReplay.BARS + " bars")
                    .isLessThan(BOUND);
            new Books(grekko).assertAddUp();
            new BooksExplained(grekko).assertAddUp();
            fills = RecordedReplay.fills(grekko);
            assertThat(fills)
                    .hasSizeGreaterThan(500)
                    .hasSize(replay.get("fills").asInt());
            // However small the drawdown is by now, losses of the past are not those of today.
            Patience.await("the fall to be counted anew", () -> countedSince(grekko)
                    .filter(time(replay, "endedAt")::isBefore)
                    .isPresent());
        }
    }

    private static Optional<Instant> countedSince(GrekkoProcess grekko) throws IOException, InterruptedException {
        JsonNode drawdowns = new Rest(grekko).get("/risk/drawdowns").get("items");
        return drawdowns.isEmpty() ? Optional.empty() : Optional.of(time(drawdowns.get(0), "resetAt"));
    }

    @Test
    @EnabledIfSystemProperty(named = "grekko.nightly", matches = "true")
    void fromAnEmptyDirectoryTheSameBarsGiveTheSameFillsOnPostgres(@TempDir Path other)
            throws IOException, InterruptedException {
        try (TestDatabase database = TestDatabase.open(TestDatabase.Kind.POSTGRESQL, other);
                GrekkoProcess grekko = GrekkoProcess.start(other, "paper", database.settings())) {
            RecordedReplay.bringIn(grekko);
            JsonNode replay = RecordedReplay.awaitDone(grekko, RecordedReplay.begin(grekko));
            assertThat(taken(replay)).as("time on PostgreSQL").isLessThan(BOUND);
            assertThat(RecordedReplay.fills(grekko)).isEqualTo(fills);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void killedAtRandomMomentsItLosesAndDoublesNothing(TestDatabase.Kind kind, @TempDir Path other)
            throws IOException, InterruptedException, SQLException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (TestDatabase database = TestDatabase.open(kind, other)) {
            GrekkoProcess grekko = GrekkoProcess.start(other, "paper", database.settings());
            try {
                RecordedReplay.bringIn(grekko);
                String replay = RecordedReplay.begin(grekko);
                List<String> backtests = RecordedBacktest.askForMany(grekko);
                for (int kill = 0; kill < KILLS; kill++) {
                    Thread.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
                    grekko.kill();
                    BooksOnDisk.assertAddUp(database);
                    grekko = GrekkoProcess.start(other, "paper", database.settings());
                }
                RecordedReplay.awaitDone(grekko, replay);
                RecordedBacktest.assertEachDoneOnce(grekko, backtests);
                new Books(grekko).assertAddUp();
                assertThat(RecordedReplay.fills(grekko))
                        .as("fills after " + KILLS + " kills, seed " + seed)
                        .isEqualTo(fills);
            } finally {
                grekko.close();
            }
        }
    }

    private static Duration taken(JsonNode replay) {
        return Duration.between(time(replay, "startedAt"), time(replay, "endedAt"));
    }

    private static Instant time(JsonNode replay, String field) {
        return Instant.parse(replay.get(field).asText());
    }
}
