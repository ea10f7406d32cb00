package org.grekko.lab;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.grekko.market.BookSnapshot;
import org.grekko.market.FeedListener;
import org.grekko.market.Trade;
import org.grekko.market.domain.OrderBook;
import org.grekko.shared.AssetPair;

/** Keeps the books that a feed tells of. */
final class Books implements FeedListener {
    private final Map<AssetPair, OrderBook> books = new ConcurrentHashMap<>();
    private final AtomicLong trades = new AtomicLong();
    private final AtomicLong doubts = new AtomicLong();

    @Override
    public void book(OrderBook book, long receivedNanos) {
        books.put(book.pair(), book);
    }

    @Override
    public void trade(Trade trade) {
        trades.incrementAndGet();
    }

    @Override
    public void invalid(AssetPair pair, String reason) {
        doubts.incrementAndGet();
    }

    boolean valid(AssetPair pair) {
        OrderBook book = books.get(pair);
        return book != null && book.valid();
    }

    long trades() {
        return trades.get();
    }

    /** How often a book became invalid. */
    long doubts() {
        return doubts.get();
    }

    /** The levels of a book as texts; none while it is invalid. */
    List<String> levels(AssetPair pair) {
        OrderBook book = books.get(pair);
        if (book == null || !book.valid()) {
            return List.of();
        }
        BookSnapshot now = book.snapshot(Integer.MAX_VALUE, Instant.EPOCH);
        return texts(rows(now.bids()), rows(now.asks()));
    }

    private static List<BigDecimal[]> rows(List<BookSnapshot.Level> levels) {
        return levels.stream()
                .map(each -> new BigDecimal[] {each.price(), each.size()})
                .toList();
    }

    /** Bids and asks as texts in one list. */
    static List<String> texts(List<BigDecimal[]> bids, List<BigDecimal[]> asks) {
        List<String> texts = new ArrayList<>();
        bids.forEach(each -> texts.add("bid " + text(each)));
        asks.forEach(each -> texts.add("ask " + text(each)));
        return texts;
    }

    private static String text(BigDecimal[] level) {
        return level[0].stripTrailingZeros().toPlainString() + " x "
                + level[1].stripTrailingZeros().toPlainString();
    }
}
