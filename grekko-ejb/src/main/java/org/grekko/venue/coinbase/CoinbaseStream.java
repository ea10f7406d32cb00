package org.grekko.venue.coinbase;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.grekko.market.FeedListener;
import org.grekko.market.FeedStats;
import org.grekko.market.FeedSubscription;
import org.grekko.market.Trade;
import org.grekko.market.VenueInstrument;
import org.grekko.market.domain.OrderBook;
import org.grekko.market.domain.Scaled;
import org.grekko.venue.FrameListener;
import org.grekko.venue.LevelBuffer;
import org.grekko.venue.StreamPlan;
import org.grekko.venue.VenueKit;
import org.grekko.venue.VenueStream;
import org.jspecify.annotations.Nullable;

/**
 * One stream of Coinbase with the books that it keeps. Every frame of a connection carries the next number, whatever it
 * tells of; when one is missing, nobody knows of which book, so that all of them are invalid and the connection is
 * renewed, which brings new snapshots.
 */
final class CoinbaseStream implements FrameListener, FeedSubscription, CoinbaseFrames.Sink<CoinbaseStream.Market> {
    private static final Duration LIFETIME = Duration.ofHours(23).plusMinutes(50);
    private static final Duration PING = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final Duration BOOK_SILENCE = Duration.ofSeconds(15);
    private static final Duration SNAPSHOT_WAIT = Duration.ofSeconds(10);
    private static final int MOST_ASKS = 3;
    private static final long WATCH_MILLIS = 1_000;

    private final FeedListener listener;
    private final VenueKit kit;
    private final Map<String, Market> markets = new LinkedHashMap<>();
    private final CoinbaseFrames frames = new CoinbaseFrames();
    private @Nullable VenueStream stream;
    private volatile boolean closed;
    private boolean abandoned = true;
    private long last = -1;
    private long arrival;
    private long received;
    private long gaps;
    private long badFrames;
    private long duplicates;
    private long crossed;

    /** A market of the stream, its book and what was seen of it. */
    static final class Market implements CoinbaseFrames.Market {
        private final VenueInstrument instrument;
        private final OrderBook book;
        private int asks;
        private long askAfter;
        private boolean resumed;
        private long lastTrade;
        private long heard = System.nanoTime();

        Market(VenueInstrument instrument) {
            this.instrument = instrument;
            book = new OrderBook(
                    CoinbaseRest.VENUE, instrument.pair(), instrument.priceDecimals(), instrument.sizeDecimals());
        }

        @Override
        public int priceDecimals() {
            return book.priceDecimals();
        }

        @Override
        public int sizeDecimals() {
            return book.sizeDecimals();
        }
    }

    private CoinbaseStream(List<VenueInstrument> instruments, FeedListener listener, VenueKit kit) {
        this.listener = listener;
        this.kit = kit;
        instruments.forEach(each -> markets.put(each.symbol(), new Market(each)));
    }

    /** A stream of those markets, which begins to connect at once. */
    static CoinbaseStream open(List<VenueInstrument> instruments, FeedListener listener, VenueKit kit) {
        CoinbaseStream opening = new CoinbaseStream(instruments, listener, kit);
        opening.connect();
        opening.watch();
        return opening;
    }

    private synchronized void connect() {
        List<String> symbols = List.copyOf(markets.keySet());
        List<String> subscriptions = List.of(
                CoinbaseMessages.subscribe("heartbeats", List.of(), null),
                CoinbaseMessages.subscribe("market_trades", symbols, null),
                CoinbaseMessages.subscribe("level2", symbols, null));
        stream = kit.marketStream(
                new StreamPlan(
                        CoinbaseRest.VENUE + " market",
                        () -> kit.site().stream(),
                        () -> subscriptions,
                        null,
                        PING,
                        SILENCE,
                        LIFETIME),
                this);
    }

    @Override
    public synchronized void opened() {
        abandoned = false;
        last = -1;
        for (Market each : markets.values()) {
            each.asks = 0;
            each.askAfter = System.nanoTime() + SNAPSHOT_WAIT.toNanos();
            each.resumed = each.lastTrade > 0;
            each.heard = System.nanoTime();
        }
        listener.connected();
    }

    @Override
    public synchronized void lost(String reason) {
        abandoned = true;
        invalidateAll("connection lost: " + reason);
        listener.lost(reason);
    }

    @Override
    public synchronized void frame(char[] text, int length, long receivedNanos) {
        received++;
        if (abandoned) {
            return;
        }
        arrival = receivedNanos;
        try {
            frames.decode(text, length, this);
        } catch (IOException | NumberFormatException broken) {
            badFrames++;
            listener.badFrame(String.valueOf(broken.getMessage()));
            renew("a frame that cannot be read");
        }
    }

    @Override
    public @Nullable Market market(String symbol) {
        return markets.get(symbol);
    }

    @Override
    public boolean sequence(long number) {
        if (last >= 0 && number <= last) {
            duplicates++;
            return false;
        }
        if (last >= 0 && number != last + 1) {
            gaps++;
            renew("gap: " + (last + 1) + " expected, " + number + " came");
            return false;
        }
        last = number;
        return true;
    }

    @Override
    public void levels(Market market, boolean snapshot, long sequence, long micros, LevelBuffer changes) {
        if (!snapshot && !market.book.valid()) {
            return;
        }
        market.heard = arrival;
        if (snapshot) {
            market.book.begin(sequence);
        }
        changes.applyTo(market.book);
        market.book.stamp(sequence, micros);
        if (market.book.crossed()) {
            crossed++;
            doubt(market, "the book contradicts itself", !snapshot);
        } else {
            market.asks = 0;
            listener.book(market.book, arrival);
        }
    }

    /** The snapshot of trades is news only after an interruption. */
    @Override
    public void trade(Market market, boolean old, CoinbaseFrames.Print print) {
        if (print.id() <= market.lastTrade) {
            duplicates += old ? 0 : 1;
            return;
        }
        market.lastTrade = print.id();
        if (old && !market.resumed) {
            return;
        }
        listener.trade(new Trade(
                CoinbaseRest.VENUE,
                market.instrument.pair(),
                print.side(),
                Scaled.decimal(print.price(), market.priceDecimals()),
                Scaled.decimal(print.size(), market.sizeDecimals()),
                Instant.EPOCH.plus(print.micros(), ChronoUnit.MICROS),
                String.valueOf(print.id())));
    }

    @Override
    public void refused(String reason) {
        renew("refused: " + reason);
    }

    /** Gives the connection up; what still comes on it is not read. */
    private void renew(String reason) {
        abandoned = true;
        invalidateAll(reason);
        VenueStream open = stream;
        if (open != null) {
            open.renew(reason);
        }
    }

    private void invalidateAll(String reason) {
        for (Market each : markets.values()) {
            each.book.doubt(reason);
            listener.invalid(each.instrument.pair(), reason);
        }
    }

    /** One book is not trusted until a snapshot, for which the watch asks unless it is to be asked for at once. */
    private void doubt(Market market, String reason, boolean atOnce) {
        market.book.doubt(reason);
        listener.invalid(market.instrument.pair(), reason);
        if (atOnce) {
            ask(market);
        } else {
            market.askAfter = arrival;
        }
    }

    /** A new subscription brings a snapshot; when several bring none that fits, the connection is renewed. */
    private void ask(Market market) {
        if (market.asks == MOST_ASKS) {
            renew("no snapshot of " + market.instrument.symbol());
            return;
        }
        market.asks++;
        market.askAfter = System.nanoTime() + SNAPSHOT_WAIT.toNanos();
        VenueStream open = stream;
        if (open != null) {
            String symbol = market.instrument.symbol();
            open.send(CoinbaseMessages.unsubscribe("level2", symbol));
            open.send(CoinbaseMessages.subscribe("level2", List.of(symbol), null));
        }
    }

    /** A book that falls silent on a living connection is not trusted until a snapshot confirms it. */
    private void watch() {
        if (closed || kit.timer().isShutdown()) {
            return;
        }
        synchronized (this) {
            if (!abandoned) {
                long now = System.nanoTime();
                markets.values().forEach(each -> inspect(each, now));
            }
        }
        Future<?> unused = kit.timer().schedule(this::watch, WATCH_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void inspect(Market market, long now) {
        if (market.book.valid() && now - market.heard > BOOK_SILENCE.toNanos()) {
            doubt(market, "no change for " + BOOK_SILENCE.toSeconds() + " s", true);
        } else if (!market.book.valid() && now - market.askAfter > 0) {
            ask(market);
        }
    }

    @Override
    public synchronized FeedStats stats() {
        VenueStream open = stream;
        boolean connected = open != null && open.connected();
        long reconnects = open == null ? 0 : Math.max(0, open.connections() - 1);
        return new FeedStats(connected, received, gaps, badFrames, 0, duplicates, crossed, reconnects);
    }

    @Override
    public void close() {
        closed = true;
        VenueStream open = stream;
        if (open != null) {
            open.close();
        }
    }
}
