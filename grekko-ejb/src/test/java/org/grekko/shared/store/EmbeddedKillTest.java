package org.grekko.shared.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Killed while several transactions write, the embedded database keeps each as a whole or not at all, and each whose
 * commit has returned.
 */
class EmbeddedKillTest {
    private static final int KILLS = Boolean.getBoolean("grekko.nightly") ? 300 : 10;
    private static final int LONGEST_LIFE_MILLIS = 1_000;

    @Test
    void noTransactionIsTornOrLost(@TempDir Path folder) throws IOException, InterruptedException, SQLException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int kill = 1; kill <= KILLS; kill++) {
            Process writers = start(folder);
            try {
                BufferedReader said = writers.inputReader();
                assertThat(said.readLine())
                        .as("kill " + kill + ", seed " + seed)
                        .isEqualTo("ready");
                Thread.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
                assertThat(said.ready() ? said.readLine() : "").isEmpty();
            } finally {
                writers.destroyForcibly().waitFor();
            }
            assertWhole(folder, "after kill " + kill + ", seed " + seed);
        }
    }

    private static long told(Path folder, ResultSet row) throws IOException, SQLException {
        Path told = Writers.told(folder, row.getInt("writer"));
        if (!Files.exists(told)) {
            return 0;
        }
        byte[] bytes = Files.readAllBytes(told);
        return bytes.length < Long.BYTES ? 0 : ByteBuffer.wrap(bytes).getLong();
    }

    private static Process start(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writers.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
    }

    /** Looks at a copy: the next writers must meet what the killed ones left. */
    private static void assertWhole(Path folder, String when) throws IOException, SQLException {
        Path copy = folder.resolve("copy.mv.db");
        Files.copy(folder.resolve("grekko.mv.db"), copy, StandardCopyOption.REPLACE_EXISTING);
        try (Connection connection = Writers.database(folder.resolve("copy")).getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select p.writer, p.next,"
                        + " (select count(*) from point where writer = p.writer) as points,"
                        + " (select coalesce(max(at), -1) + 1 from point where writer = p.writer) as last,"
                        + " (select count(*) from entry where writer = p.writer) as entries from place p")) {
            while (row.next()) {
                String whose = "writer " + row.getInt("writer") + " " + when;
                long next = row.getLong("next");
                assertThat(next).as("last commit that was told of, " + whose).isGreaterThanOrEqualTo(told(folder, row));
                assertThat(row.getLong("points")).as("points of " + whose).isEqualTo(next);
                assertThat(row.getLong("last")).as("last point of " + whose).isEqualTo(next);
                assertThat(row.getLong("entries")).as("entries of " + whose).isEqualTo(next);
            }
        }
    }
}
