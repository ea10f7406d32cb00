package org.grekko.market.store;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.grekko.market.Candle;
import org.grekko.market.ImportResult;
import org.grekko.market.Interval;
import org.grekko.market.TimeSeriesStore;
import org.grekko.market.domain.CandleCsv;
import org.grekko.market.event.CandlesImported;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;

/**
 * Imports a file of candles: keeps the body in a temporary file, reads it once to see that it is readable and
 * once more to store its rows. The time series takes part in no transaction; instrument and event rows are
 * written in short ones of their own.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class CandleImport {
    @EJB
    private InstrumentStore instruments;

    @Inject
    private TimeSeriesStore timeSeries;

    @Inject
    private Clock clock;

    /** For the container, which fills the fields. */
    public CandleImport() {}

    /** For a world without container. */
    CandleImport(InstrumentStore instruments, TimeSeriesStore timeSeries, Clock clock) {
        this.instruments = instruments;
        this.timeSeries = timeSeries;
        this.clock = clock;
    }

    /**
     * Runs an import.
     *
     * @param venue the venue, a valid name
     * @param pair the pair
     * @param interval the length of the candles
     * @param body the file; it is not closed
     * @return what was stored and what refused
     */
    public ImportResult run(String venue, AssetPair pair, Interval interval, InputStream body) {
        try {
            Path file = Files.createTempFile("grekko-import", ".csv");
            try {
                keep(body, file);
                return store(venue, pair, interval, file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the file of candles could not be read", failure);
        }
    }

    /** Copies one byte more than allowed at the most; the reader then says that the file is too large. */
    private static void keep(InputStream body, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            long total = 0;
            int read = body.read(buffer);
            while (read >= 0) {
                out.write(buffer, 0, read);
                total += read;
                if (total > CandleCsv.MAX_BODY) {
                    return;
                }
                read = body.read(buffer);
            }
        }
    }

    private ImportResult store(String venue, AssetPair pair, Interval interval, Path file) throws IOException {
        Instant notAfter = clock.now().plus(Duration.ofDays(1));
        ImportResult seen = read(file, notAfter, batch -> {});
        if (seen.failure() != null || seen.rows() == 0) {
            return seen;
        }
        instruments.registerForImport(venue, pair);
        ImportResult stored = read(file, notAfter, batch -> timeSeries.write(venue, pair, interval, batch));
        instruments.imported(
                new CandlesImported(venue, pair, interval.code(), stored.rows(), stored.rejectedRows(), clock.now()));
        return stored;
    }

    private static ImportResult read(Path file, Instant notAfter, Consumer<List<Candle>> sink) throws IOException {
        try (InputStream body = Files.newInputStream(file)) {
            return CandleCsv.read(body, notAfter, sink);
        }
    }
}
