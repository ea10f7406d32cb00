package org.grekko.market.store;

import io.questdb.cairo.sql.Record;
import io.questdb.cairo.sql.RecordCursor;
import io.questdb.cairo.sql.RecordCursorFactory;
import io.questdb.griffin.SqlException;
import io.questdb.griffin.SqlExecutionContextImpl;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.grekko.market.BarClosed;
import org.grekko.market.BookSnapshot;
import org.grekko.market.BookStore;
import org.grekko.market.Candle;
import org.grekko.market.Interval;
import org.grekko.market.TimeSeriesException;
import org.grekko.market.TimeSeriesStore;
import org.grekko.market.Trade;
import org.grekko.market.TradeStore;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/**
 * Candles, trades and books in QuestDB inside this process. Two threads of its own, one that writes and one that reads, make
 * every call, because QuestDB keeps native memory per thread and would hold on to a redeployed class loader.
 * Commits are synced to disk; a write returns when its rows can be read.
 */
final class QuestTimeSeries implements TimeSeriesStore, TradeStore, BookStore, AutoCloseable {
    private static final Duration APPLY_LIMIT = Duration.ofSeconds(60);
    private final ExecutorService writer = Executors.newSingleThreadExecutor(QuestTimeSeries::writerThread);
    private final ExecutorService reader = Executors.newSingleThreadExecutor(QuestTimeSeries::readerThread);
    private final QuestEngine quest;
    private final QuestCandles candles;
    private final QuestTrades trades;
    private final QuestBooks books;
    private volatile boolean open;

    /**
     * Opens the store and waits until everything that was ever committed can be read.
     *
     * @param folder where the data are, created when missing; one process at a time
     * @param lineProtocolPort TCP port on the loopback address; negative for none
     * @throws TimeSeriesException when the folder cannot be opened
     */
    QuestTimeSeries(Path folder, int lineProtocolPort) {
        boolean done = false;
        try {
            quest = on(writer, () -> new QuestEngine(folder, lineProtocolPort));
            QuestRows rows = new QuestRows(quest);
            candles = new QuestCandles(rows);
            trades = new QuestTrades(rows);
            books = new QuestBooks(rows);
            open = true;
            on(writer, () -> {
                awaitApplied(QuestCandles.TABLE);
                awaitApplied(QuestTrades.TABLE);
                awaitApplied(QuestBooks.TABLE);
                return true;
            });
            done = true;
        } catch (TimeSeriesException failure) {
            throw new TimeSeriesException(
                    "the time series in " + folder + " cannot be opened (does another process use it?): "
                            + failure.getMessage(),
                    failure);
        } finally {
            if (!done) {
                writer.shutdown();
                reader.shutdown();
            }
        }
    }

    @Override
    public void write(String venue, AssetPair pair, Interval interval, List<Candle> candles) {
        writeAll(candles.stream()
                .map(candle -> new BarClosed(venue, pair, interval, candle))
                .toList());
    }

    @Override
    public void writeAll(List<BarClosed> bars) {
        if (!bars.isEmpty()) {
            on(writer, () -> {
                this.candles.append(bars);
                awaitApplied(QuestCandles.TABLE);
                return true;
            });
        }
    }

    @Override
    public boolean keepsTrades() {
        return true;
    }

    @Override
    public void writeTrades(List<Trade> more) {
        if (!more.isEmpty()) {
            on(writer, () -> {
                trades.append(more);
                awaitApplied(QuestTrades.TABLE);
                return true;
            });
        }
    }

    @Override
    public List<Trade> trades(String venue, AssetPair pair, Instant from, Instant toExclusive, int limit) {
        return on(reader, () -> trades.select(venue, pair, from, toExclusive, limit));
    }

    @Override
    public int dropTrades(Instant before) {
        return on(writer, () -> {
            int dropped = QuestDays.drop(quest, QuestTrades.TABLE, before);
            awaitApplied(QuestTrades.TABLE);
            return dropped;
        });
    }

    @Override
    public boolean keepsBooks() {
        return true;
    }

    @Override
    public void writeBooks(List<BookSnapshot> more) {
        if (!more.isEmpty()) {
            on(writer, () -> {
                books.append(more);
                awaitApplied(QuestBooks.TABLE);
                return true;
            });
        }
    }

    @Override
    public List<BookSnapshot> books(String venue, AssetPair pair, Instant from, Instant toExclusive, int limit) {
        return on(reader, () -> books.select(venue, pair, from, toExclusive, limit));
    }

    @Override
    public int dropBooks(Instant before) {
        return on(writer, () -> {
            int dropped = QuestDays.drop(quest, QuestBooks.TABLE, before);
            awaitApplied(QuestBooks.TABLE);
            return dropped;
        });
    }

    @Override
    public List<Candle> range(
            String venue, AssetPair pair, Interval interval, Instant from, Instant toExclusive, int limit) {
        return on(
                reader,
                () -> this.candles.select(new CandleRange(venue, pair, interval, from, toExclusive), limit, false));
    }

    @Override
    public List<Candle> latestBefore(String venue, AssetPair pair, Interval interval, Instant toExclusive, int count) {
        return on(reader, () -> {
            List<Candle> candles = this.candles.select(
                    new CandleRange(venue, pair, interval, Instant.EPOCH, toExclusive), count, true);
            Collections.reverse(candles);
            return candles;
        });
    }

    @Override
    public boolean ready() {
        return open;
    }

    /** True when candles are taken by line protocol. */
    boolean listens() {
        return quest.listens();
    }

    @Override
    public void close() {
        open = false;
        try {
            on(reader, () -> true);
            on(writer, () -> {
                quest.close();
                return true;
            });
        } finally {
            writer.shutdown();
            reader.shutdown();
        }
    }

    /** Waits until the table shows every transaction of its write-ahead log. */
    private void awaitApplied(String table) throws SqlException, InterruptedException {
        long until = System.nanoTime() + APPLY_LIMIT.toNanos();
        while (!applied(table)) {
            if (System.nanoTime() > until) {
                throw new TimeSeriesException("rows are safe on disk but were not applied to the table " + table
                        + " within " + APPLY_LIMIT.toSeconds() + " s");
            }
            Thread.sleep(1);
        }
    }

    private boolean applied(String table) throws SqlException {
        String sql = "select suspended, writerTxn, sequencerTxn from wal_tables() where name = '" + table + "'";
        try (SqlExecutionContextImpl context = quest.context();
                RecordCursorFactory query = quest.engine().select(sql, context);
                RecordCursor cursor = query.getCursor(context)) {
            if (!cursor.hasNext()) {
                throw new TimeSeriesException("the table " + table + " is missing");
            }
            Record row = cursor.getRecord();
            if (row.getBool(0)) {
                throw new TimeSeriesException("the table " + table + " is suspended: is the disk full?");
            }
            return row.getLong(1) == row.getLong(2);
        }
    }

    /** Microseconds since 1970, times far outside of what a candle can have being drawn in. */
    static long micros(Instant time) {
        Instant bounded = time.isBefore(Instant.EPOCH) ? Instant.EPOCH : time.isAfter(MAX_TIME) ? MAX_TIME : time;
        return ChronoUnit.MICROS.between(Instant.EPOCH, bounded);
    }

    private static <T> T on(ExecutorService thread, Callable<T> work) {
        try {
            return thread.submit(work).get();
        } catch (RejectedExecutionException closed) {
            throw new TimeSeriesException("the time series is closed", closed);
        } catch (ExecutionException failure) {
            @Nullable Throwable cause = failure.getCause();
            if (cause instanceof TimeSeriesException known) {
                throw known;
            }
            throw new TimeSeriesException("QuestDB: " + (cause == null ? failure : cause).getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TimeSeriesException("interrupted while waiting for the time series", interrupted);
        }
    }

    private static Thread writerThread(Runnable work) {
        return thread(work, "timeseries-writer");
    }

    private static Thread readerThread(Runnable work) {
        return thread(work, "timeseries-reader");
    }

    private static Thread thread(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
