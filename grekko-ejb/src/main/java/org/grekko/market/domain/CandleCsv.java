package org.grekko.market.domain;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.grekko.market.Candle;
import org.grekko.market.ImportResult;
import org.grekko.market.ImportResult.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of candles row by row in bounded memory. It takes CSV with a header that names time (or
 * timestamp, date, datetime, open_time), open, high, low, close and volume in any order and case, further
 * columns being ignored, or the headerless 12 columns of Binance's public data; plain or gzip. A broken row is
 * refused with its line and reason and the good ones go on; times must rise from one good row to the next.
 */
public final class CandleCsv {
    /** Candles are handed on in batches of this size. */
    public static final int BATCH = 10_000;
    /** The largest file as it was sent, in bytes. */
    public static final long MAX_BODY = 64L << 20;
    /** The largest file after unpacking, in bytes. */
    public static final long MAX_EXPANDED = 512L << 20;

    private static final String NO_HEADER = "the first line must name the columns time, open, high, low, close"
            + " and volume, or be a row of Binance's 12 columns";

    private final Instant notAfter;
    private final Consumer<List<Candle>> sink;
    private final List<Rejection> rejections = new ArrayList<>();
    private final List<Candle> batch = new ArrayList<>();
    private @Nullable Instant last;
    private int rows;
    private int rejectedRows;

    private CandleCsv(Instant notAfter, Consumer<List<Candle>> sink) {
        this.notAfter = notAfter;
        this.sink = sink;
    }

    /**
     * Reads a file to its end.
     *
     * @param body the file; it is not closed
     * @param notAfter a row with a later time is refused, so that one wrong date does not shut out the rest
     * @param sink takes the good candles in ascending time, in batches of at most {@value #BATCH}
     * @return how many rows were good and which were not; a failure when the file cannot be read: no header,
     *     broken gzip, too large. Batches that were handed on before a failure are not taken back
     * @throws IOException when the stream itself fails
     */
    public static ImportResult read(InputStream body, Instant notAfter, Consumer<List<Candle>> sink)
            throws IOException {
        return read(body, notAfter, sink, MAX_BODY, MAX_EXPANDED);
    }

    static ImportResult read(
            InputStream body, Instant notAfter, Consumer<List<Candle>> sink, long maxBody, long maxExpanded)
            throws IOException {
        BufferedInputStream start = new BufferedInputStream(new CappedInput(body, maxBody));
        start.mark(2);
        int magic = start.read() << 8 | start.read();
        start.reset();
        if (magic == ('P' << 8 | 'K')) {
            return ImportResult.failed("this is a zip archive: send the CSV file in it, plain or as gzip");
        }
        boolean gzip = magic == 0x1F8B;
        try {
            InputStream text = gzip ? new CappedInput(new GZIPInputStream(start), maxExpanded) : start;
            return new CandleCsv(notAfter, sink).lines(new BoundedLines(text));
        } catch (CappedInput.Exceeded tooLarge) {
            return ImportResult.failed("the file is too large: at most " + (maxBody >> 20) + " MiB as sent and "
                    + (maxExpanded >> 20) + " MiB unpacked");
        } catch (ZipException | EOFException broken) {
            return ImportResult.failed("the gzip data is broken");
        }
    }

    private ImportResult lines(BoundedLines lines) throws IOException {
        String first = lines.next();
        if (first == null || first.isBlank()) {
            return ImportResult.failed(first == null ? "the file is empty" : NO_HEADER);
        }
        Optional<CandleLayout> layout = CandleLayout.of(first.startsWith("\uFEFF") ? first.substring(1) : first);
        if (layout.isEmpty()) {
            return ImportResult.failed(NO_HEADER);
        }
        String line = layout.get().headerless() ? first : lines.next();
        while (line != null) {
            if (!line.isBlank() || lines.cut()) {
                row(lines, line, layout.get());
            }
            line = lines.next();
        }
        flush();
        return new ImportResult(rows, rejectedRows, rejections, null);
    }

    private void row(BoundedLines lines, String line, CandleLayout layout) {
        CandleRow read = lines.cut()
                ? CandleRow.refused("is longer than " + BoundedLines.MAX_LINE + " bytes")
                : CandleRow.read(line, layout, notAfter);
        Candle candle = read.candle();
        String refusal = candle == null ? read.refusal() : outOfOrder(candle);
        if (candle == null || refusal != null) {
            refuse(lines.number(), String.valueOf(refusal));
            return;
        }
        last = candle.time();
        rows++;
        batch.add(candle);
        if (batch.size() == BATCH) {
            flush();
        }
    }

    private @Nullable String outOfOrder(Candle candle) {
        Instant previous = last;
        if (previous == null || candle.time().isAfter(previous)) {
            return null;
        }
        return candle.time().equals(previous)
                ? "duplicate of the bar at " + previous
                : "time goes back from " + previous + " to " + candle.time();
    }

    private void refuse(int line, String reason) {
        rejectedRows++;
        if (rejections.size() < ImportResult.MAX_REJECTIONS) {
            rejections.add(new Rejection(line, reason));
        }
    }

    private void flush() {
        if (!batch.isEmpty()) {
            sink.accept(List.copyOf(batch));
            batch.clear();
        }
    }
}
