package org.grekko.venue.kraken;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.grekko.market.FeedListener;
import org.grekko.market.FeedStats;
import org.grekko.market.FeedSubscription;
import org.grekko.market.Trade;
import org.grekko.market.domain.OrderBook;
import org.grekko.market.domain.Scaled;
import org.grekko.shared.Side;
import org.grekko.venue.FrameListener;
import org.grekko.venue.LevelBuffer;
import org.grekko.venue.StreamPlan;
import org.grekko.venue.VenueKit;
import org.grekko.venue.VenueStream;
import org.jspecify.annotations.Nullable;

/**
 * One stream of Kraken with the books that it keeps in step. A book that is doubted is subscribed again, which brings a
 * snapshot.
 */
final class KrakenStream implements FrameListener, FeedSubscription, KrakenFrames.Sink<KrakenStream.Market> {
    private static final Logger LOG = System.getLogger(KrakenStream.class.getName());
    private static final String PING = "{\"method\":\"ping\"}";
    private static final Duration PING_EVERY = Duration.ofSeconds(3);
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final Duration BOOK_SILENCE = Duration.ofSeconds(15);
    private static final Duration SNAPSHOT_WAIT = Duration.ofSeconds(2);
    private static final Duration SNAPSHOT_SPACING = Duration.ofMillis(250);
    private static final Duration LIFETIME = Duration.ofDays(7);
    private static final long WATCH_MILLIS = 500;

    private final FeedListener listener;
    private final VenueKit kit;
    private final Map<String, Market> markets = new LinkedHashMap<>();
    private final KrakenFrames frames = new KrakenFrames();
    private final KrakenChecksum checksum = new KrakenChecksum();
    private final VenueStream stream;
    private volatile boolean closed;
    private @Nullable Market touched;
    private long arrival;
    private long received;
    private long badFrames;
    private long checksumFailures;
    private long duplicates;
    private long crossed;

    /** A market of the stream, its book and what was seen of it. */
    final class Market implements KrakenFrames.Market {
        private final String name;
        private final OrderBook book;
        private final KrakenBookSync sync;
        private long lastTrade;
        private long heard = System.nanoTime();
        private long asked = System.nanoTime();

        Market(KrakenMarket market) {
            name = market.streamName();
            book = new OrderBook(
                    KrakenConnector.VENUE, market.instrument().pair(), market.priceDecimals(), market.sizeDecimals());
            sync = new KrakenBookSync(book, checksum);
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

    KrakenStream(List<KrakenMarket> followed, FeedListener listener, VenueKit kit) {
        this.listener = listener;
        this.kit = kit;
        followed.forEach(each -> markets.put(each.streamName(), new Market(each)));
        String names = markets.keySet().stream().map(KrakenStream::quoted).collect(Collectors.joining(","));
        List<String> subscriptions = List.of(
                book("subscribe", names),
                "{\"method\":\"subscribe\",\"params\":{\"channel\":\"trade\",\"symbol\":[" + names
                        + "],\"snapshot\":false}}");
        synchronized (this) {
            stream = kit.marketStream(
                    new StreamPlan(
                            KrakenConnector.VENUE + " market",
                            kit.site()::stream,
                            () -> subscriptions,
                            PING,
                            PING_EVERY,
                            SILENCE,
                            LIFETIME),
                    this);
        }
        watchLater();
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }

    private static String book(String method, String names) {
        return "{\"method\":\"" + method + "\",\"params\":{\"channel\":\"book\",\"symbol\":[" + names + "],\"depth\":"
                + KrakenBookSync.DEPTH + "}}";
    }

    @Override
    public synchronized void opened() {
        long now = System.nanoTime();
        markets.values().forEach(each -> each.asked = now);
        listener.connected();
    }

    @Override
    public synchronized void lost(String reason) {
        markets.values().forEach(each -> doubt(each, "connection lost: " + reason));
        listener.lost(reason);
    }

    @Override
    public synchronized void frame(char[] text, int length, long receivedNanos) {
        received++;
        arrival = receivedNanos;
        touched = null;
        try {
            frames.decode(text, length, this);
        } catch (IOException | NumberFormatException broken) {
            badFrames++;
            String reason = String.valueOf(broken.getMessage());
            listener.badFrame(reason);
            if (touched != null && touched.book.valid()) {
                again(touched, "an unreadable frame");
            }
        }
    }

    @Override
    public @Nullable Market market(String symbol) {
        touched = markets.get(symbol);
        return touched;
    }

    @Override
    public void book(Market market, boolean snapshot, long stated, long micros, LevelBuffer changes) {
        market.heard = arrival;
        switch (market.sync.take(snapshot, stated, micros, changes)) {
            case APPLIED -> publish(market);
            case IGNORED -> {
                // A change on its way while a snapshot was asked for.
            }
            case WRONG -> {
                checksumFailures++;
                again(market, String.valueOf(market.book.doubt()));
            }
        }
    }

    private void publish(Market market) {
        if (market.book.crossed()) {
            crossed++;
            again(market, "the book contradicts itself");
            return;
        }
        listener.book(market.book, arrival);
    }

    @Override
    public void trade(Market market, long id, Side side, long price, long size, long micros) {
        if (id <= market.lastTrade) {
            duplicates++;
            return;
        }
        market.lastTrade = id;
        listener.trade(new Trade(
                KrakenConnector.VENUE,
                market.book.pair(),
                side,
                Scaled.decimal(price, market.priceDecimals()),
                Scaled.decimal(size, market.sizeDecimals()),
                Instant.EPOCH.plus(micros, ChronoUnit.MICROS),
                String.valueOf(id)));
    }

    @Override
    public void refused(String symbol, String reason) {
        LOG.log(Level.WARNING, "KRAKEN refuses a request on its stream: {0} {1}", symbol, reason);
    }

    /**
     * The book is not trusted until a new subscription brings its snapshot. When the last one did not help for long, the
     * watch asks for the next one, lest a venue that contradicts itself be asked without end.
     */
    private void again(Market market, String reason) {
        doubt(market, reason);
        if (System.nanoTime() - market.asked > SNAPSHOT_SPACING.toNanos()) {
            subscribe(market);
        }
    }

    private void doubt(Market market, String reason) {
        market.sync.restart(reason);
        listener.invalid(market.book.pair(), reason);
    }

    private void subscribe(Market market) {
        market.asked = System.nanoTime();
        stream.send(book("unsubscribe", quoted(market.name)));
        stream.send(book("subscribe", quoted(market.name)));
    }

    private void watchLater() {
        if (!kit.timer().isShutdown()) {
            Future<?> unused = kit.timer().schedule(this::watch, WATCH_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** A book that falls silent on a living connection is doubted; one whose snapshot does not come is asked for again. */
    private void watch() {
        if (closed) {
            return;
        }
        synchronized (this) {
            long now = System.nanoTime();
            for (Market each : markets.values()) {
                if (each.book.valid() && now - each.heard > BOOK_SILENCE.toNanos()) {
                    again(each, "no change for " + BOOK_SILENCE.toSeconds() + " s");
                } else if (!each.book.valid() && stream.connected() && now - each.asked > SNAPSHOT_WAIT.toNanos()) {
                    subscribe(each);
                }
            }
        }
        watchLater();
    }

    @Override
    public synchronized FeedStats stats() {
        long reconnects = Math.max(0, stream.connections() - 1);
        return new FeedStats(
                stream.connected(), received, 0, badFrames, checksumFailures, duplicates, crossed, reconnects);
    }

    @Override
    public void close() {
        closed = true;
        stream.close();
    }
}
