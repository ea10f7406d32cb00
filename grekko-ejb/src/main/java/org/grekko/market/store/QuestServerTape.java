package org.grekko.market.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.grekko.market.BookSnapshot;
import org.grekko.market.BookStore;
import org.grekko.market.Trade;
import org.grekko.market.TradeStore;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;

/** Trades and books in a QuestDB server, in the tables that the embedded store has, too. */
final class QuestServerTape implements TradeStore, BookStore {
    private static final int ROWS_PER_CALL = 20_000;

    private final QuestSql sql;

    QuestServerTape(QuestSql sql) {
        this.sql = sql;
    }

    @Override
    public boolean keepsTrades() {
        return true;
    }

    @Override
    public void writeTrades(List<Trade> trades) {
        if (trades.isEmpty()) {
            return;
        }
        sql.create(QuestTrades.CREATE);
        for (int from = 0; from < trades.size(); from += ROWS_PER_CALL) {
            List<Trade> some = trades.subList(from, Math.min(trades.size(), from + ROWS_PER_CALL));
            sql.write(LineProtocol.tradeLines(some));
        }
        sql.awaitApplied(QuestTrades.TABLE);
    }

    @Override
    public List<Trade> trades(String venue, AssetPair pair, Instant from, Instant toExclusive, int limit) {
        sql.create(QuestTrades.CREATE);
        String query = "select ts, side, trade_id, price, quantity from trade" + where(venue, pair, from, toExclusive)
                + Math.max(0, Math.min(limit, TradeStore.MAX_READ));
        List<Trade> trades = new ArrayList<>();
        for (JsonNode row : sql.rows(query)) {
            trades.add(new Trade(
                    venue,
                    pair,
                    Side.valueOf(row.path(1).asText()),
                    BigDecimal.valueOf(row.path(3).asDouble()),
                    BigDecimal.valueOf(row.path(4).asDouble()),
                    Instant.parse(row.path(0).asText()),
                    row.path(2).asText()));
        }
        trades.sort(QuestTrades.IN_ORDER);
        return trades;
    }

    @Override
    public int dropTrades(Instant before) {
        return drop(QuestTrades.CREATE, QuestTrades.TABLE, before);
    }

    @Override
    public boolean keepsBooks() {
        return true;
    }

    @Override
    public void writeBooks(List<BookSnapshot> books) {
        if (!books.isEmpty()) {
            sql.create(QuestBooks.CREATE);
            sql.write(LineProtocol.bookLines(books));
            sql.awaitApplied(QuestBooks.TABLE);
        }
    }

    @Override
    public List<BookSnapshot> books(String venue, AssetPair pair, Instant from, Instant toExclusive, int limit) {
        sql.create(QuestBooks.CREATE);
        String query = "select ts, bids, asks from book" + where(venue, pair, from, toExclusive)
                + Math.max(0, Math.min(limit, BookStore.MAX_BOOKS));
        List<BookSnapshot> books = new ArrayList<>();
        for (JsonNode row : sql.rows(query)) {
            books.add(new BookSnapshot(
                    venue,
                    pair,
                    BookLevels.read(row.path(1).asText()),
                    BookLevels.read(row.path(2).asText()),
                    Instant.parse(row.path(0).asText())));
        }
        return books;
    }

    @Override
    public int dropBooks(Instant before) {
        return drop(QuestBooks.CREATE, QuestBooks.TABLE, before);
    }

    private int drop(String create, String table, Instant before) {
        sql.create(create);
        List<String> days = new ArrayList<>();
        sql.rows(QuestDays.old(table, before))
                .forEach(row -> days.add(row.path(0).asText()));
        if (!days.isEmpty()) {
            sql.rows(QuestDays.drop(table, days));
            sql.awaitApplied(table);
        }
        return days.size();
    }

    private static String where(String venue, AssetPair pair, Instant from, Instant to) {
        return " where venue = " + QuestSql.literal(venue) + " and pair = " + QuestSql.literal(pair.toString())
                + " and ts >= " + QuestSql.time(from) + " and ts < " + QuestSql.time(to) + " order by ts limit ";
    }
}
