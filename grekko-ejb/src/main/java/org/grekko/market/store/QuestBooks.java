package org.grekko.market.store;

import io.questdb.cairo.TableWriter;
import io.questdb.cairo.sql.Record;
import io.questdb.griffin.SqlException;
import java.time.Instant;
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

    private final QuestRows rows;

    QuestBooks(QuestRows rows) {
        this.rows = rows;
    }

    void append(List<BookSnapshot> books) {
        rows.append(TABLE, books, BookSnapshot::at, QuestBooks::put);
    }

    private static void put(TableWriter.Row row, BookSnapshot book) {
        row.putSym(1, book.venue());
        row.putSym(2, book.pair().toString());
        row.putStr(3, BookLevels.text(book.bids()));
        row.putStr(4, BookLevels.text(book.asks()));
    }

    List<BookSnapshot> select(String venue, AssetPair pair, Instant from, Instant to, int limit) throws SqlException {
        String sql = SELECT + Math.max(0, Math.min(limit, BookStore.MAX_BOOKS));
        return rows.select(sql, List.of(venue, pair.toString()), from, to, row -> book(venue, pair, row));
    }

    private static BookSnapshot book(String venue, AssetPair pair, Record row) {
        return new BookSnapshot(
                venue,
                pair,
                BookLevels.read(Objects.toString(row.getStrA(1), "")),
                BookLevels.read(Objects.toString(row.getStrA(2), "")),
                QuestRows.time(row));
    }
}
