package org.grekko.lab.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.grekko.market.domain.OrderBook;
import org.grekko.market.domain.Scaled;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.grekko.venue.LevelBuffer;
import org.grekko.venue.binance.BinanceBookSync;
import org.grekko.venue.binance.BinanceFrames;

/** Plays a recording through the product's decoder into its book, as the stream does, without a socket. */
final class RecordedMarket implements BinanceFrames.Market, BinanceFrames.Sink<RecordedMarket> {
    static final int PRICE_DECIMALS = 2;
    static final int SIZE_DECIMALS = 8;

    private final Recording recording;
    private final BinanceFrames frames = new BinanceFrames();
    private final LevelBuffer snapshot = new LevelBuffer();
    private OrderBook book = emptyBook();
    private BinanceBookSync sync;
    private long gaps;
    private long trades;
    private long bests;

    RecordedMarket(Recording recording) {
        this.recording = recording;
        sync = new BinanceBookSync(book, recording.futures());
        levels(Side.BUY, recording.snapshot().path("bids"));
        levels(Side.SELL, recording.snapshot().path("asks"));
    }

    private static OrderBook emptyBook() {
        return new OrderBook("BINANCE", new AssetPair("BTC", "USDT"), PRICE_DECIMALS, SIZE_DECIMALS);
    }

    private void levels(Side side, JsonNode rows) {
        for (JsonNode row : rows) {
            snapshot.add(
                    side,
                    Scaled.parse(row.path(0).asText(), PRICE_DECIMALS),
                    Scaled.parse(row.path(1).asText(), SIZE_DECIMALS));
        }
    }

    /**
     * Plays all of it into a new book.
     *
     * @return how many frames there were
     * @throws IOException when a frame cannot be read
     */
    int play() throws IOException {
        book = emptyBook();
        sync = new BinanceBookSync(book, recording.futures());
        int played = 0;
        for (char[] frame : recording.frames()) {
            if (played++ == recording.snapshotAfter()) {
                sync.snapshot(recording.snapshot().path("lastUpdateId").asLong(), snapshot);
            }
            frames.decode(frame, frame.length, this);
        }
        return played;
    }

    OrderBook book() {
        return book;
    }

    long gaps() {
        return gaps;
    }

    long tradesAndBests() {
        return trades + bests;
    }

    @Override
    public int priceDecimals() {
        return PRICE_DECIMALS;
    }

    @Override
    public int sizeDecimals() {
        return SIZE_DECIMALS;
    }

    @Override
    public RecordedMarket market(String symbol) {
        return this;
    }

    @Override
    public void depth(
            RecordedMarket market, long first, long last, long previous, long eventMicros, LevelBuffer changes) {
        if (sync.change(first, last, previous, eventMicros, changes) == BinanceBookSync.Outcome.GAP) {
            gaps++;
        }
    }

    @Override
    public void trade(RecordedMarket market, long id, Side side, long price, long size, long tradeMicros) {
        trades++;
    }

    @Override
    public void best(RecordedMarket market, long updateId, long bid, long bidSize, long ask, long askSize) {
        bests++;
    }
}
