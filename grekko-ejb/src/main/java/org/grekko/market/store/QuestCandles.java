package org.grekko.market.store;

import io.questdb.cairo.TableToken;
import io.questdb.cairo.TableWriter;
import io.questdb.cairo.sql.Record;
import io.questdb.cairo.sql.RecordCursor;
import io.questdb.cairo.sql.RecordCursorFactory;
import io.questdb.cairo.wal.WalWriter;
import io.questdb.griffin.SqlException;
import io.questdb.griffin.SqlExecutionContextImpl;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.grekko.market.BarClosed;
import org.grekko.market.Candle;
import org.grekko.market.TimeSeriesStore;

/** Candles in QuestDB, a partition for each month; used on the threads of {@link QuestTimeSeries} only. */
final class QuestCandles {
    static final String TABLE = "candle";

    /** Rows that came by line protocol without a price are left out. */
    private static final String SELECT = "select ts, open, high, low, close, volume from candle"
            + " where venue = $1 and pair = $2 and bar_interval = $3 and ts >= $4 and ts < $5"
            + " and open > 0 and close > 0 and low > 0 and high >= low and volume >= 0 order by ts";

    private final QuestEngine quest;

    QuestCandles(QuestEngine quest) {
        this.quest = quest;
    }

    void append(List<BarClosed> bars) {
        TableToken table = quest.engine().verifyTableName(TABLE);
        try (WalWriter wal = quest.engine().getWalWriter(table)) {
            for (BarClosed bar : bars) {
                Candle candle = bar.candle();
                TableWriter.Row row = wal.newRow(QuestTimeSeries.micros(candle.time()));
                row.putSym(1, bar.venue());
                row.putSym(2, bar.pair().toString());
                row.putSym(3, bar.interval().code());
                row.putDouble(4, candle.open());
                row.putDouble(5, candle.high());
                row.putDouble(6, candle.low());
                row.putDouble(7, candle.close());
                row.putDouble(8, candle.volume());
                row.append();
            }
            wal.commit();
        }
    }

    List<Candle> select(CandleRange range, int limit, boolean latest) throws SqlException {
        int rows = Math.max(0, Math.min(limit, TimeSeriesStore.MAX_READ));
        List<Candle> candles = new ArrayList<>();
        String sql = SELECT + (latest ? " desc" : "") + " limit " + rows;
        try (SqlExecutionContextImpl context = quest.context()) {
            context.getBindVariableService().setStr(0, range.venue());
            context.getBindVariableService().setStr(1, range.pair().toString());
            context.getBindVariableService().setStr(2, range.interval().code());
            context.getBindVariableService().setTimestamp(3, QuestTimeSeries.micros(range.from()));
            context.getBindVariableService().setTimestamp(4, QuestTimeSeries.micros(range.to()));
            try (RecordCursorFactory query = quest.engine().select(sql, context);
                    RecordCursor cursor = query.getCursor(context)) {
                Record row = cursor.getRecord();
                while (cursor.hasNext()) {
                    candles.add(new Candle(
                            Instant.EPOCH.plus(row.getTimestamp(0), ChronoUnit.MICROS),
                            row.getDouble(1),
                            row.getDouble(2),
                            row.getDouble(3),
                            row.getDouble(4),
                            row.getDouble(5)));
                }
            }
        }
        return candles;
    }
}
