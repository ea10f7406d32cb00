package org.grekko.market;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.grekko.market.domain.CandleBuilder;
import org.grekko.market.domain.OrderBook;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a venue's stream says into the house: best prices to the hub at once, books five times a second, trades and
 * the candles made of them. A market without a trade in an interval gets its candle from the middle of the book, so that
 * agents hear of every interval.
 */
final class FeedDesk implements FeedListener {
    private static final long BOOK_NANOS = 200_000_000L;
    private static final int DEPTH = 25;

    private final String venue;
    private final Interval interval;
    private final BarQueue bars;
    private final MarketHub hub;
    private final Clock clock;
    private final Map<AssetPair, Seen> markets = new ConcurrentHashMap<>();
    private volatile @Nullable FeedSubscription subscription;

    /** What is known of one market. */
    private static final class Seen {
        private final CandleBuilder candles;
        private volatile @Nullable OrderBook book;
        private volatile long changedNanos;
        private long shownNanos;
        private long bestBid;
        private long bestAsk;

        Seen(Interval interval) {
            candles = new CandleBuilder(interval);
        }
    }

    FeedDesk(String venue, Interval interval, BarQueue bars, MarketHub hub, Clock clock) {
        this.venue = venue;
        this.interval = interval;
        this.bars = bars;
        this.hub = hub;
        this.clock = clock;
    }

    void follow(FeedSubscription stream) {
        subscription = stream;
    }

    private Seen seen(AssetPair pair) {
        return markets.computeIfAbsent(pair, key -> new Seen(interval));
    }

    @Override
    public void book(OrderBook book, long receivedNanos) {
        Seen seen = seen(book.pair());
        seen.book = book;
        seen.changedNanos = receivedNanos;
        long bid = book.price(Side.BUY, 0);
        long ask = book.price(Side.SELL, 0);
        if (bid > 0 && ask > 0 && (bid != seen.bestBid || ask != seen.bestAsk)) {
            seen.bestBid = bid;
            seen.bestAsk = ask;
            BookSnapshot top = book.snapshot(1, clock.now());
            BookSnapshot.Level best = top.bids().get(0);
            BookSnapshot.Level offer = top.asks().get(0);
            hub.onQuote(
                    new Quote(venue, book.pair(), best.price(), offer.price(), best.size(), offer.size(), top.at()));
        }
        if (receivedNanos - seen.shownNanos > BOOK_NANOS) {
            seen.shownNanos = receivedNanos;
            hub.onBook(book.snapshot(DEPTH, clock.now()));
        }
    }

    @Override
    public void trade(Trade trade) {
        Seen seen = seen(trade.pair());
        List<BarClosed> closed = new ArrayList<>();
        synchronized (seen) {
            add(seen, trade.pair(), trade.at(), trade.price(), trade.quantity().doubleValue(), closed);
        }
        hub.onTrade(trade);
        bars.add(closed);
    }

    /** Closes the candles whose interval is over, at the middle of the book. */
    void closeBars() {
        Instant now = clock.now();
        List<BarClosed> closed = new ArrayList<>();
        markets.forEach((pair, seen) -> {
            OrderBook book = seen.book;
            if (book != null && book.valid()) {
                BookSnapshot top = book.snapshot(1, now);
                if (!top.bids().isEmpty() && !top.asks().isEmpty()) {
                    BigDecimal middle = top.bids()
                            .get(0)
                            .price()
                            .add(top.asks().get(0).price())
                            .divide(BigDecimal.valueOf(2));
                    synchronized (seen) {
                        add(seen, pair, now, middle, 0, closed);
                    }
                }
            }
        });
        bars.add(closed);
    }

    private void add(Seen seen, AssetPair pair, Instant at, BigDecimal price, double quantity, List<BarClosed> closed) {
        seen.candles
                .add(at, price.doubleValue(), quantity)
                .ifPresent(candle -> closed.add(new BarClosed(venue, pair, interval, candle)));
    }

    /** The markets that were heard of. */
    Set<AssetPair> pairs() {
        return Set.copyOf(markets.keySet());
    }

    /** How many candles wait to be stored and told. */
    int waiting() {
        return bars.waiting();
    }

    Optional<FeedStats> stats() {
        return Optional.ofNullable(subscription).map(FeedSubscription::stats);
    }

    /** A copy of the book as it is now; empty when it is unknown, in doubt or stale. */
    Optional<BookSnapshot> book(AssetPair pair, int depth) {
        Seen seen = markets.get(pair);
        OrderBook book = seen == null ? null : seen.book;
        if (seen == null || book == null || !book.valid() || DataQuality.stale(age(seen))) {
            return Optional.empty();
        }
        return Optional.of(book.snapshot(depth, clock.now()));
    }

    private static long age(Seen seen) {
        return (System.nanoTime() - seen.changedNanos) / 1_000_000;
    }

    Optional<DataQuality> quality(AssetPair pair) {
        Seen seen = markets.get(pair);
        OrderBook book = seen == null ? null : seen.book;
        if (seen == null || book == null) {
            return Optional.empty();
        }
        long age = age(seen);
        String doubt = book.doubt();
        return stats().map(stats -> DataQuality.of(doubt == null ? "" : doubt, age, stats));
    }

    void close() {
        FeedSubscription stream = subscription;
        if (stream != null) {
            stream.close();
        }
    }
}
