package org.grekko.market.store;

import io.questdb.cairo.TableWriter;
import io.questdb.cairo.sql.Record;
import io.questdb.griffin.SqlException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.grekko.market.Trade;
import org.grekko.market.TradeStore;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;

/** Trades in QuestDB, a partition for each day; used on the threads of {@link QuestTimeSeries} only. */
final class QuestTrades {
    static final String TABLE = "trade";
    static final String CREATE = "create table if not exists trade ("
            + "ts timestamp, venue symbol, pair symbol, side symbol, trade_id string, price double, quantity double"
            + ") timestamp(ts) partition by day wal dedup upsert keys(ts, venue, pair, trade_id)";

    private static final String SELECT = "select ts, side, trade_id, price, quantity from trade"
            + " where venue = $1 and pair = $2 and ts >= $3 and ts < $4 order by ts limit ";
    /** Ids that are numbers sort as numbers. */
    static final Comparator<Trade> IN_ORDER = Comparator.comparing(Trade::at)
            .thenComparing(trade -> trade.id().length())
            .thenComparing(Trade::id);

    private final QuestRows rows;

    QuestTrades(QuestRows rows) {
        this.rows = rows;
    }

    void append(List<Trade> trades) {
        rows.append(TABLE, trades, Trade::at, QuestTrades::put);
    }

    private static void put(TableWriter.Row row, Trade trade) {
        row.putSym(1, trade.venue());
        row.putSym(2, trade.pair().toString());
        row.putSym(3, trade.side().name());
        row.putStr(4, trade.id());
        row.putDouble(5, trade.price().doubleValue());
        row.putDouble(6, trade.quantity().doubleValue());
    }

    List<Trade> select(String venue, AssetPair pair, Instant from, Instant to, int limit) throws SqlException {
        String sql = SELECT + Math.max(0, Math.min(limit, TradeStore.MAX_READ));
        List<Trade> trades =
                rows.select(sql, List.of(venue, pair.toString()), from, to, row -> trade(venue, pair, row));
        trades.sort(IN_ORDER);
        return trades;
    }

    private static Trade trade(String venue, AssetPair pair, Record row) {
        return new Trade(
                venue,
                pair,
                Side.valueOf(row.getSymA(1).toString()),
                BigDecimal.valueOf(row.getDouble(3)),
                BigDecimal.valueOf(row.getDouble(4)),
                QuestRows.time(row),
                Objects.toString(row.getStrA(2), ""));
    }
}
