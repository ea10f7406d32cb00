package org.grekko.backtest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.grekko.market.domain.DailyCsv;
import org.grekko.model.domain.regime.DailySeries;
import org.jspecify.annotations.Nullable;

/** Reads a file of one value a day. */
final class DailyFile {
    private DailyFile() {}

    /**
     * The values of a file; none for no file.
     *
     * @throws IOException when it cannot be used; the message names the line and is fit for a user
     */
    static DailySeries read(@Nullable Path file) throws IOException {
        if (file == null) {
            return DailySeries.empty();
        }
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new IOException(file + " cannot be read; it must be a CSV file");
        }
        try (InputStream lines = Files.newInputStream(file)) {
            return new DailySeries(DailyCsv.read(lines));
        } catch (DailyCsv.Unreadable wrong) {
            throw new IOException(file + ": " + wrong.getMessage(), wrong);
        }
    }
}
