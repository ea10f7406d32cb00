package org.grekko.venue.binance;

import java.time.Duration;
import org.grekko.market.VenueInstrument;
import org.grekko.market.domain.OrderBook;
import org.jspecify.annotations.Nullable;

/** A market of a stream, its book and what was seen of it; guarded by the stream. */
final class BinanceMarket implements BinanceFrames.Market {
    private static final int MOST_DECIMALS = 8;
    /** Orders that rest since the lot was finer still show in the book. */
    private static final int OLDER_DECIMALS = 3;
    /** A snapshot that did not come by then never will. */
    private static final long SNAPSHOT_PATIENCE_NANOS = 20_000_000_000L;
    /** Snapshots weigh heavily: a market that has gap after gap gets one a second. */
    private static final long PACE_NANOS = 1_000_000_000L;

    final VenueInstrument instrument;
    final OrderBook book;
    final BinanceBookSync sync;
    long lastTrade;
    long lastBest;
    long heard = System.nanoTime();
    private boolean asked;
    private boolean everAsked;
    private long askedAt;

    BinanceMarket(String venue, VenueInstrument instrument, boolean futures) {
        this.instrument = instrument;
        book = new OrderBook(
                venue,
                instrument.pair(),
                MOST_DECIMALS,
                Math.min(MOST_DECIMALS, instrument.sizeDecimals() + OLDER_DECIMALS));
        sync = new BinanceBookSync(book, futures);
    }

    @Override
    public int priceDecimals() {
        return book.priceDecimals();
    }

    @Override
    public int sizeDecimals() {
        return book.sizeDecimals();
    }

    /** After which pause to ask for a snapshot; null when one is under way. */
    @Nullable
    Duration ask(long now) {
        if (asked && now - askedAt < SNAPSHOT_PATIENCE_NANOS) {
            return null;
        }
        long pause = everAsked ? Math.max(0, askedAt + PACE_NANOS - now) : 0;
        asked = true;
        everAsked = true;
        askedAt = now + pause;
        return Duration.ofNanos(pause);
    }

    /** No snapshot is under way any more. */
    void answered() {
        asked = false;
    }
}
