package org.grekko.market.store;

import io.questdb.cairo.TableWriter;
import io.questdb.cairo.sql.Record;
import io.questdb.griffin.SqlException;
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

    private final QuestRows rows;

    QuestCandles(QuestRows rows) {
        this.rows = rows;
    }

    void append(List<BarClosed> bars) {
        rows.append(TABLE, bars, bar -> bar.candle().time(), QuestCandles::put);
    }

    private static void put(TableWriter.Row row, BarClosed bar) {
        Candle candle = bar.candle();
        row.putSym(1, bar.venue());
        row.putSym(2, bar.pair().toString());
        row.putSym(3, bar.interval().code());
        row.putDouble(4, candle.open());
        row.putDouble(5, candle.high());
        row.putDouble(6, candle.low());
        row.putDouble(7, candle.close());
        row.putDouble(8, candle.volume());
    }

    List<Candle> select(CandleRange range, int limit, boolean latest) throws SqlException {
        int most = Math.max(0, Math.min(limit, TimeSeriesStore.MAX_READ));
        String sql = SELECT + (latest ? " desc" : "") + " limit " + most;
        List<String> texts =
                List.of(range.venue(), range.pair().toString(), range.interval().code());
        return rows.select(sql, texts, range.from(), range.to(), QuestCandles::candle);
    }

    private static Candle candle(Record row) {
        return new Candle(
                QuestRows.time(row),
                row.getDouble(1),
                row.getDouble(2),
                row.getDouble(3),
                row.getDouble(4),
                row.getDouble(5));
    }
}
