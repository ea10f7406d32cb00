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
import java.util.Objects;
import org.grekko.market.BookSnapshot;
import org.grekko.market.BookStore;
import org.grekko.shared.AssetPair;

/** Order books in QuestDB, a partition for each day; used on the threads of {@link QuestTimeSeries} only. */
final class QuestBooks {
    static final String TABLE = "book";
    static final String CREATE = "create table if not exists book ("
            + "ts timestamp, venue symbol, pair symbol, bids string, asks string"
            + ") timestamp(ts) partition by day wal dedup upsert keys(ts, venue, pair)";

    private static final String SELECT = "select ts, bids, asks from book"
            + " where venue = $1 and pair = $2 and ts >= $3 and ts < $4 order by ts limit ";

    private final QuestEngine quest;

    QuestBooks(QuestEngine quest) {
        this.quest = quest;
    }

    void append(List<BookSnapshot> books) {
        TableToken table = quest.engine().verifyTableName(TABLE);
        try (WalWriter wal = quest.engine().getWalWriter(table)) {
            for (BookSnapshot book : books) {
                TableWriter.Row row = wal.newRow(QuestTimeSeries.micros(book.at()));
                row.putSym(1, book.venue());
                row.putSym(2, book.pair().toString());
                row.putStr(3, BookLevels.text(book.bids()));
                row.putStr(4, BookLevels.text(book.asks()));
                row.append();
            }
            wal.commit();
        }
    }

    List<BookSnapshot> select(String venue, AssetPair pair, Instant from, Instant to, int limit) throws SqlException {
        List<BookSnapshot> books = new ArrayList<>();
        int rows = Math.max(0, Math.min(limit, BookStore.MAX_BOOKS));
        try (SqlExecutionContextImpl context = quest.context()) {
            context.getBindVariableService().setStr(0, venue);
            context.getBindVariableService().setStr(1, pair.toString());
            context.getBindVariableService().setTimestamp(2, QuestTimeSeries.micros(from));
            context.getBindVariableService().setTimestamp(3, QuestTimeSeries.micros(to));
            try (RecordCursorFactory query = quest.engine().select(SELECT + rows, context);
                    RecordCursor cursor = query.getCursor(context)) {
                Record row = cursor.getRecord();
                while (cursor.hasNext()) {
                    books.add(new BookSnapshot(
                            venue,
                            pair,
                            BookLevels.read(Objects.toString(row.getStrA(1), "")),
                            BookLevels.read(Objects.toString(row.getStrA(2), "")),
                            Instant.EPOCH.plus(row.getTimestamp(0), ChronoUnit.MICROS)));
                }
            }
        }
        return books;
    }
}
