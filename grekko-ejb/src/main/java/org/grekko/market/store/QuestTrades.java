package org.grekko.market.store;

import io.questdb.cairo.TableToken;
import io.questdb.cairo.TableWriter;
import io.questdb.cairo.sql.Record;
import io.questdb.cairo.sql.RecordCursor;
import io.questdb.cairo.sql.RecordCursorFactory;
import io.questdb.cairo.wal.WalWriter;
import io.questdb.griffin.SqlException;
import io.questdb.griffin.SqlExecutionContextImpl;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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

    private final QuestEngine quest;

    QuestTrades(QuestEngine quest) {
        this.quest = quest;
    }

    void append(List<Trade> trades) {
        TableToken table = quest.engine().verifyTableName(TABLE);
        try (WalWriter wal = quest.engine().getWalWriter(table)) {
            for (Trade trade : trades) {
                TableWriter.Row row = wal.newRow(QuestTimeSeries.micros(trade.at()));
                row.putSym(1, trade.venue());
                row.putSym(2, trade.pair().toString());
                row.putSym(3, trade.side().name());
                row.putStr(4, trade.id());
                row.putDouble(5, trade.price().doubleValue());
                row.putDouble(6, trade.quantity().doubleValue());
                row.append();
            }
            wal.commit();
        }
    }

    List<Trade> select(String venue, AssetPair pair, Instant from, Instant to, int limit) throws SqlException {
        List<Trade> trades = new ArrayList<>();
        int rows = Math.max(0, Math.min(limit, TradeStore.MAX_READ));
        try (SqlExecutionContextImpl context = quest.context()) {
            context.getBindVariableService().setStr(0, venue);
            context.getBindVariableService().setStr(1, pair.toString());
            context.getBindVariableService().setTimestamp(2, QuestTimeSeries.micros(from));
            context.getBindVariableService().setTimestamp(3, QuestTimeSeries.micros(to));
            try (RecordCursorFactory query = quest.engine().select(SELECT + rows, context);
                    RecordCursor cursor = query.getCursor(context)) {
                Record row = cursor.getRecord();
                while (cursor.hasNext()) {
                    trades.add(new Trade(
                            venue,
                            pair,
                            Side.valueOf(row.getSymA(1).toString()),
                            BigDecimal.valueOf(row.getDouble(3)),
                            BigDecimal.valueOf(row.getDouble(4)),
                            Instant.EPOCH.plus(row.getTimestamp(0), ChronoUnit.MICROS),
                            Objects.toString(row.getStrA(2), "")));
                }
            }
        }
        trades.sort(IN_ORDER);
        return trades;
    }
}
