package org.grekko.venue.kraken;

import java.util.ArrayList;
import java.util.List;
import org.grekko.shared.Side;
import org.grekko.venue.LevelBuffer;
import org.jspecify.annotations.Nullable;

/** Keeps what the decoder of frames says about BTC/USD, the only market that it knows. */
final class Heard implements KrakenFrames.Sink<Heard.Known> {
    final List<String> trades = new ArrayList<>();
    final List<String> refusals = new ArrayList<>();
    LevelBuffer levels = new LevelBuffer();
    int books;
    boolean snapshot;
    long checksum = -1;
    long micros;

    private final Known known;

    /** The scales of the market. */
    record Known(int priceDecimals, int sizeDecimals) implements KrakenFrames.Market {}

    Heard(int priceDecimals, int sizeDecimals) {
        known = new Known(priceDecimals, sizeDecimals);
    }

    @Override
    public @Nullable Known market(String symbol) {
        return symbol.equals("BTC/USD") ? known : null;
    }

    @Override
    public void book(Known market, boolean isSnapshot, long stated, long at, LevelBuffer changes) {
        books++;
        snapshot = isSnapshot;
        checksum = stated;
        micros = at;
        levels = changes.copy();
    }

    @Override
    public void trade(Known market, long id, Side side, long price, long size, long at) {
        trades.add(id + " " + side + " " + price + " " + size + " " + at);
    }

    @Override
    public void refused(String symbol, String reason) {
        refusals.add(symbol + ": " + reason);
    }
}
