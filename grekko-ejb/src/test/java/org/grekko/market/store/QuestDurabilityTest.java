package org.grekko.market.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.grekko.market.Candle;
import org.grekko.market.Interval;
import org.grekko.market.TimeSeriesStore;
import org.grekko.shared.AssetPair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // the folder is set by JUnit
class QuestDurabilityTest {
    private static final AssetPair BTC = AssetPair.of("BTC/USD");
    private static final int BATCH = 100;

    @TempDir
    private Path folder;

    @Test
    void whatAWriteReturnedForSurvivesTheDeathOfItsProcess() throws Exception {
        Random dice = new Random(11);
        int confirmed = 0;
        for (int round = 0; round < 3; round++) {
            confirmed = writeAndKill(confirmed, confirmed + 3 + dice.nextInt(8));
            try (QuestTimeSeries store = new QuestTimeSeries(folder, -1)) {
                List<Candle> read =
                        store.range("PAPER", BTC, Interval.M1, Instant.EPOCH, TimeSeriesStore.MAX_TIME, 100_000);
                assertThat(read.size() / BATCH).isBetween(confirmed, confirmed + 1);
                assertThat(read).isEqualTo(QuestTimeSeriesTest.candles(read.size()));
                confirmed = read.size() / BATCH;
            }
        }
    }

    /** Starts a process that writes on from a batch, and kills it once it has confirmed another one. */
    private int writeAndKill(int from, int until) throws Exception {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        folder.toString(),
                        String.valueOf(from))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int confirmed = from;
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            while (line != null) {
                if (line.startsWith("batch ")) {
                    confirmed = Integer.parseInt(line.substring("batch ".length()));
                }
                if (confirmed == until) {
                    writer.toHandle().destroyForcibly(); // SIGKILL; the stream stays readable
                }
                line = out.readLine();
            }
        } finally {
            writer.destroyForcibly().waitFor();
        }
        assertThat(confirmed).isGreaterThanOrEqualTo(until);
        return confirmed;
    }

    /** The process that is killed. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) {
            QuestTimeSeries store = new QuestTimeSeries(Path.of(arguments[0]), -1);
            for (int batch = Integer.parseInt(arguments[1]) + 1; batch < 10_000; batch++) {
                List<Candle> all = QuestTimeSeriesTest.candles(batch * BATCH);
                store.write("PAPER", BTC, Interval.M1, all.subList((batch - 1) * BATCH, batch * BATCH));
                System.out.println("batch " + batch);
            }
        }
    }
}
