package org.grekko.lab.simulator.kraken;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.grekko.lab.simulator.Exchange;
import org.grekko.lab.simulator.ExchangeListener;
import org.grekko.lab.simulator.Faults;
import org.grekko.lab.simulator.Listing;
import org.grekko.lab.simulator.Wire;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;

/** The books and trades that one connection follows. Guarded by the exchange's lock. */
final class KrakenMarketEvents implements ExchangeListener {
    private final Exchange exchange;
    private final Wire.Socket socket;
    private final Map<AssetPair, KrakenBookView> books = new HashMap<>();
    private final Set<AssetPair> trades = new HashSet<>();

    KrakenMarketEvents(Exchange exchange, Wire.Socket socket) {
        this.exchange = exchange;
        this.socket = socket;
    }

    private Optional<Listing> listing(String symbol) {
        return exchange.listings().stream()
                .filter(each -> each.pair().toString().equals(symbol))
                .findFirst();
    }

    boolean knows(String symbol) {
        return listing(symbol).isPresent();
    }

    /** Begins to follow a book with a snapshot, or ends it. */
    void book(String symbol, boolean follow, int depth) {
        exchange.still(() -> {
            listing(symbol).ifPresent(listing -> {
                if (follow) {
                    KrakenBookView view = new KrakenBookView(exchange, listing, depth);
                    books.put(listing.pair(), view);
                    socket.send(Faults.Point.STREAM, view.snapshot(exchange.now()));
                } else {
                    books.remove(listing.pair());
                }
            });
            return true;
        });
    }

    /** Begins to follow trades, or ends it. */
    void trades(String symbol, boolean follow) {
        exchange.still(() -> {
            listing(symbol).map(Listing::pair).ifPresent(pair -> {
                if (follow) {
                    trades.add(pair);
                } else {
                    trades.remove(pair);
                }
            });
            return true;
        });
    }

    @Override
    public void levels(AssetPair pair, long first, long last, List<Level> changes, Instant at) {
        KrakenBookView view = books.get(pair);
        String frame = view == null ? "" : view.update(at);
        if (!frame.isEmpty()) {
            socket.send(Faults.Point.STREAM, frame);
        }
    }

    @Override
    public void trade(AssetPair pair, long id, Side side, BigDecimal price, BigDecimal quantity, Instant at) {
        if (!trades.contains(pair)) {
            return;
        }
        ObjectNode frame =
                JsonNodeFactory.instance.objectNode().put("channel", "trade").put("type", "update");
        frame.putArray("data")
                .addObject()
                .put("symbol", pair.toString())
                .put("side", side.name().toLowerCase(Locale.ROOT))
                .putRawValue("price", new RawValue(price.toPlainString()))
                .putRawValue("qty", new RawValue(quantity.toPlainString()))
                .put("ord_type", "market")
                .put("trade_id", id)
                .put("timestamp", KrakenNames.time(at));
        socket.send(Faults.Point.STREAM, frame.toString());
    }
}
