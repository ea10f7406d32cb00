package org.grekko.venue.binance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.grekko.market.FeedListener;
import org.grekko.market.FeedStats;
import org.grekko.market.FeedSubscription;
import org.grekko.market.Quote;
import org.grekko.market.Trade;
import org.grekko.market.VenueInstrument;
import org.grekko.market.domain.Scaled;
import org.grekko.shared.Side;
import org.grekko.venue.FrameListener;
import org.grekko.venue.LevelBuffer;
import org.grekko.venue.StreamPlan;
import org.grekko.venue.VenueKit;
import org.grekko.venue.VenueStream;
import org.jspecify.annotations.Nullable;

/** One combined stream of Binance with the books that it keeps in step. */
final class BinanceStream implements FrameListener, FeedSubscription, BinanceFrames.Sink<BinanceMarket> {
    private static final Logger LOG = System.getLogger(BinanceStream.class.getName());
    private static final int SNAPSHOT_DEPTH = 1_000;

    private static final Duration LIFETIME = Duration.ofHours(23).plusMinutes(50);
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final Duration BOOK_SILENCE = Duration.ofSeconds(15);

    private static final Duration WATCH = Duration.ofSeconds(1);

    private final BinanceFeed feed;
    private final FeedListener listener;
    private final VenueKit kit;
    private final Map<String, BinanceMarket> markets = new HashMap<>();
    private final ConcurrentLinkedQueue<Snapshot> snapshots = new ConcurrentLinkedQueue<>();
    private final BinanceFrames frames = new BinanceFrames();
    private final VenueStream stream;
    private volatile boolean closed;
    private long arrival;
    private long received;
    private long gaps;
    private long badFrames;
    private long duplicates;
    private long crossed;

    private record Snapshot(BinanceMarket market, long lastUpdateId, LevelBuffer levels) {}

    BinanceStream(
            BinanceFeed feed, List<VenueInstrument> instruments, FeedListener listener, VenueKit kit, boolean futures) {
        this.feed = feed;
        this.listener = listener;
        this.kit = kit;
        for (VenueInstrument each : instruments) {
            markets.put(each.symbol(), new BinanceMarket(feed.venue(), each, futures));
        }
        String names = instruments.stream()
                .map(each -> each.symbol().toLowerCase(Locale.ROOT))
                .map(name -> name + "@depth@100ms/" + name + "@trade/" + name + "@bookTicker")
                .collect(Collectors.joining("/"));
        URI uri = URI.create(kit.site().stream() + "/stream?streams=" + names);
        stream = kit.marketStream(
                new StreamPlan(
                        feed.venue() + " market", () -> uri, List::of, null, Duration.ofSeconds(3), SILENCE, LIFETIME),
                this);
        watch();
    }

    @Override
    public void opened() {
        listener.connected();
    }

    @Override
    public synchronized void lost(String reason) {
        for (BinanceMarket each : markets.values()) {
            invalidate(each, "connection lost: " + reason);
        }
        listener.lost(reason);
    }

    @Override
    public synchronized void frame(char[] text, int length, long receivedNanos) {
        received++;
        takeSnapshots(receivedNanos);
        try {
            arrival = receivedNanos;
            frames.decode(text, length, this);
        } catch (IOException | NumberFormatException broken) {
            badFrames++;
            listener.badFrame(String.valueOf(broken.getMessage()));
        }
    }

    @Override
    public @Nullable BinanceMarket market(String symbol) {
        return markets.get(symbol);
    }

    @Override
    public void depth(
            BinanceMarket market, long first, long last, long previous, long eventMicros, LevelBuffer changes) {
        market.heard = arrival;
        switch (market.sync.change(first, last, previous, eventMicros, changes)) {
            case APPLIED -> publish(market);
            case HELD -> askSnapshot(market);
            case KNOWN -> duplicates++;
            case GAP -> gap(market);
        }
    }

    @Override
    public void trade(BinanceMarket market, long id, Side side, long price, long size, long tradeMicros) {
        if (id <= market.lastTrade) {
            duplicates++;
            return;
        }
        market.lastTrade = id;
        listener.trade(new Trade(
                feed.venue(),
                market.instrument.pair(),
                side,
                Scaled.decimal(price, market.priceDecimals()),
                Scaled.decimal(size, market.sizeDecimals()),
                Instant.EPOCH.plus(tradeMicros, ChronoUnit.MICROS),
                String.valueOf(id)));
    }

    @Override
    public void best(BinanceMarket market, long updateId, long bid, long bidSize, long ask, long askSize) {
        if (updateId <= market.lastBest) {
            duplicates++;
            return;
        }
        market.lastBest = updateId;
        if (bid >= ask) {
            crossed++;
            return;
        }
        int price = market.priceDecimals();
        int size = market.sizeDecimals();
        listener.quote(new Quote(
                feed.venue(),
                market.instrument.pair(),
                Scaled.decimal(bid, price),
                Scaled.decimal(ask, price),
                Scaled.decimal(bidSize, size),
                Scaled.decimal(askSize, size),
                kit.now()));
    }

    private void publish(BinanceMarket market) {
        if (market.book.crossed()) {
            crossed++;
            invalidate(market, "the book contradicts itself");
            return;
        }
        listener.book(market.book, arrival);
    }

    private void gap(BinanceMarket market) {
        gaps++;
        listener.invalid(market.instrument.pair(), String.valueOf(market.book.doubt()));
        askSnapshot(market);
    }

    private synchronized void invalidate(BinanceMarket market, String reason) {
        market.sync.restart(reason);
        listener.invalid(market.instrument.pair(), reason);
    }

    /** Asks for a snapshot on another thread, one at a time for each market; what gets lost is asked for again. */
    private void askSnapshot(BinanceMarket market) {
        Duration pause = closed ? null : market.ask(System.nanoTime());
        if (pause == null) {
            return;
        }
        kit.later(pause, () -> {
            try {
                JsonNode answer = feed.depth(market.instrument, SNAPSHOT_DEPTH);
                LevelBuffer levels = new LevelBuffer();
                BinanceCodec.levels(levels, answer, market);
                snapshots.add(new Snapshot(market, answer.path("lastUpdateId").asLong(), levels));
            } catch (RuntimeException problem) {
                LOG.log(Level.WARNING, "no snapshot of {0}: {1}", market.instrument.symbol(), problem.getMessage());
                kit.later(WATCH, () -> again(market));
            }
        });
    }

    private synchronized void again(BinanceMarket market) {
        market.answered();
        if (!market.book.valid() && stream.connected()) {
            askSnapshot(market);
        }
    }

    private void takeSnapshots(long now) {
        Snapshot next = snapshots.poll();
        while (next != null) {
            next.market.answered();
            arrival = now;
            if (next.market.sync.snapshot(next.lastUpdateId, next.levels) == BinanceBookSync.Outcome.GAP) {
                gap(next.market);
            } else {
                publish(next.market);
            }
            next = snapshots.poll();
        }
    }

    /** A book that falls silent on a living connection is not trusted until a snapshot confirms it. */
    private void watch() {
        if (closed) {
            return;
        }
        synchronized (this) {
            long now = System.nanoTime();
            takeSnapshots(now);
            for (BinanceMarket each : markets.values()) {
                if (each.book.valid() && now - each.heard > BOOK_SILENCE.toNanos()) {
                    each.heard = now;
                    invalidate(each, "no change for " + BOOK_SILENCE.toSeconds() + " s");
                }
                if (!each.book.valid() && stream.connected()) {
                    askSnapshot(each);
                }
            }
        }
        kit.later(WATCH, this::watch);
    }

    @Override
    public synchronized FeedStats stats() {
        long reconnects = Math.max(0, stream.connections() - 1);
        return new FeedStats(stream.connected(), received, gaps, badFrames, 0, duplicates, crossed, reconnects);
    }

    @Override
    public void close() {
        closed = true;
        stream.close();
    }
}
