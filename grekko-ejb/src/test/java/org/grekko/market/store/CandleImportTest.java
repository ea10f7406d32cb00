package org.grekko.market.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.grekko.market.ImportResult;
import org.grekko.market.Interval;
import org.grekko.market.MapTimeSeries;
import org.grekko.market.event.CandlesImported;
import org.grekko.shared.AssetPair;
import org.junit.jupiter.api.Test;

class CandleImportTest {
    private static final AssetPair BTC = AssetPair.of("BTC/USD");
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String HEADER = "time,open,high,low,close,volume\n";

    private final MapTimeSeries series = new MapTimeSeries();
    private final Instruments instruments = new Instruments();
    private final CandleImport imports = new CandleImport(instruments, series, () -> NOW);

    @Test
    void goodRowsAreStoredThePairIsRegisteredAndTheImportIsTold() {
        ImportResult result = run(HEADER + "2024-01-01,1,1,1,1,1\nx\n2024-01-02,2,2,2,2,2\n");
        assertThat(result.rows()).isEqualTo(2);
        assertThat(result.rejectedRows()).isEqualTo(1);
        assertThat(series.latest("KRAKEN", BTC, Interval.D1, 10)).hasSize(2);
        assertThat(instruments.registered).containsExactly("KRAKEN BTC/USD");
        assertThat(instruments.told).containsExactly(new CandlesImported("KRAKEN", BTC, "1d", 2, 1, NOW));
    }

    @Test
    void ofAFileThatCannotBeReadToItsEndNothingIsStored() {
        StringBuilder tooLarge = new StringBuilder(HEADER + "2024-01-01,1,1,1,1,1\n");
        tooLarge.append(" ".repeat(65 << 20));
        assertThat(run(tooLarge.toString()).failure()).startsWith("the file is too large");
        assertThat(run("what is this?").failure()).startsWith("the first line must name");
        assertThat(run(HEADER + "only,rubbish\n").rejectedRows()).isEqualTo(1);
        assertThat(series.latest("KRAKEN", BTC, Interval.D1, 10)).isEmpty();
        assertThat(instruments.registered).isEmpty();
        assertThat(instruments.told).isEmpty();
    }

    @Test
    void noTemporaryFileStays() throws Exception {
        long before = temporaryFiles();
        run(HEADER + "2024-01-01,1,1,1,1,1\n");
        run("rubbish");
        assertThat(temporaryFiles()).isEqualTo(before);
    }

    private static long temporaryFiles() throws Exception {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("grekko-import"))
                    .count();
        }
    }

    private ImportResult run(String text) {
        return imports.run("KRAKEN", BTC, Interval.D1, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Remembers what it is told. */
    private static final class Instruments extends InstrumentStore {
        private final List<String> registered = new ArrayList<>();
        private final List<CandlesImported> told = new ArrayList<>();

        @Override
        public void registerForImport(String venue, AssetPair pair) {
            registered.add(venue + " " + pair);
        }

        @Override
        public void imported(CandlesImported event) {
            told.add(event);
        }
    }
}
