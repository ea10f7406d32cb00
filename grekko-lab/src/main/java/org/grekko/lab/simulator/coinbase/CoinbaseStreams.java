package org.grekko.lab.simulator.coinbase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.grekko.lab.simulator.Account;
import org.grekko.lab.simulator.Exchange;
import org.grekko.lab.simulator.ExchangeListener;
import org.grekko.lab.simulator.SimOrder;
import org.grekko.lab.simulator.Wire;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;

/** Coinbase's streams: level2, market_trades, heartbeats and, with a token, user. */
final class CoinbaseStreams {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int OLD_TRADES = 50;
    private static final ScheduledExecutorService HEARTBEATS = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "heartbeats");
        thread.setDaemon(true);
        return thread;
    });

    private final Exchange exchange;
    private final CoinbaseJwt tokens;

    CoinbaseStreams(Exchange exchange, CoinbaseJwt tokens) {
        this.exchange = exchange;
        this.tokens = tokens;
    }

    /** Serves a connection, which subscribes by messages. */
    void serve(Wire.Socket socket) {
        CoinbaseConnection connection = new CoinbaseConnection(socket, exchange);
        ExchangeListener events = new MarketEvents(connection);
        exchange.listen(events);
        socket.onClose(() -> exchange.forget(events));
        AtomicLong beats = new AtomicLong();
        ScheduledFuture<?> beating =
                HEARTBEATS.scheduleAtFixedRate(() -> beat(connection, beats), 1, 1, TimeUnit.SECONDS);
        socket.onClose(() -> beating.cancel(false));
        socket.onText(text -> read(socket, connection, text));
    }

    private void beat(CoinbaseConnection connection, AtomicLong beats) {
        if (connection.has("heartbeats")) {
            connection.send(
                    "heartbeats",
                    JSON.objectNode()
                            .put("current_time", exchange.now().toString())
                            .put("heartbeat_counter", String.valueOf(beats.incrementAndGet())));
        }
    }

    private void read(Wire.Socket socket, CoinbaseConnection connection, String text) {
        try {
            JsonNode asked = MAPPER.readTree(text);
            String channel = asked.path("channel").asText();
            List<String> symbols = new ArrayList<>();
            asked.path("product_ids").forEach(symbol -> symbols.add(symbol.asText()));
            switch (asked.path("type").asText()) {
                case "subscribe" -> subscribe(socket, connection, asked, symbols);
                case "unsubscribe" ->
                    exchange.still(() -> {
                        connection.unsubscribe(channel, symbols);
                        return channel;
                    });
                default -> connection.refuse("unknown type");
            }
        } catch (JsonProcessingException broken) {
            connection.refuse("failed to parse message");
        } catch (CoinbaseProblem unauthorized) {
            connection.refuse("authentication failure");
        }
    }

    private void subscribe(Wire.Socket socket, CoinbaseConnection connection, JsonNode asked, List<String> symbols) {
        String channel = asked.path("channel").asText();
        switch (channel) {
            case "heartbeats" -> connection.subscribe(channel, symbols);
            case "level2", "market_trades" ->
                exchange.still(() -> {
                    connection.subscribe(channel, symbols);
                    exchange.listings().stream()
                            .map(listing -> listing.pair())
                            .filter(pair -> symbols.contains(CoinbaseMarketRoutes.symbol(pair)))
                            .forEach(pair -> snapshot(connection, channel, pair));
                    return channel;
                });
            case "user" -> {
                Account account = tokens.account(asked.path("jwt").asText(), null);
                exchange.still(() -> {
                    user(socket, connection, account, symbols);
                    return channel;
                });
            }
            default -> connection.refuse("channel " + channel + " is not supported");
        }
    }

    private void snapshot(CoinbaseConnection connection, String channel, AssetPair pair) {
        if (channel.equals("level2")) {
            ObjectNode event = bookEvent("snapshot", pair);
            ArrayNode updates = event.putArray("updates");
            for (Side side : Side.values()) {
                exchange.levels(pair, side, Integer.MAX_VALUE)
                        .forEach(level -> level(updates, side, level[0], level[1], Instant.EPOCH));
            }
            connection.send("l2_data", event);
        } else {
            ObjectNode event = JSON.objectNode().put("type", "snapshot");
            ArrayNode trades = event.putArray("trades");
            exchange.trades(pair, OLD_TRADES)
                    .forEach(trade -> trades.insert(0, CoinbaseMarketRoutes.trade(pair, trade)));
            connection.send("market_trades", event);
        }
    }

    private static ObjectNode bookEvent(String type, AssetPair pair) {
        return JSON.objectNode().put("type", type).put("product_id", CoinbaseMarketRoutes.symbol(pair));
    }

    private static void level(ArrayNode updates, Side side, BigDecimal price, BigDecimal size, Instant at) {
        updates.addObject()
                .put("side", side == Side.BUY ? "bid" : "offer")
                .put("event_time", at.toString())
                .put("price_level", price.toPlainString())
                .put("new_quantity", size.toPlainString());
    }

    private void user(Wire.Socket socket, CoinbaseConnection connection, Account account, List<String> symbols) {
        ExchangeListener reports = new ExchangeListener() {
            @Override
            public void order(SimOrder order, String kind) {
                String symbol = CoinbaseMarketRoutes.symbol(order.wish().pair());
                if (order.account().equals(account.key()) && connection.wants("user", symbol)) {
                    ObjectNode event = JSON.objectNode().put("type", "update");
                    event.putArray("orders").add(CoinbaseBodies.report(order));
                    connection.send("user", event);
                }
            }
        };
        boolean first = !connection.has("user");
        connection.subscribe("user", symbols);
        ObjectNode event = JSON.objectNode().put("type", "snapshot");
        ArrayNode orders = event.putArray("orders");
        exchange.orders(account.key(), SimOrder::working).forEach(each -> orders.add(CoinbaseBodies.report(each)));
        connection.send("user", event);
        if (first) {
            exchange.listen(reports);
            socket.onClose(() -> exchange.forget(reports));
        }
    }

    private static final class MarketEvents implements ExchangeListener {
        private final CoinbaseConnection connection;

        MarketEvents(CoinbaseConnection connection) {
            this.connection = connection;
        }

        @Override
        public void levels(AssetPair pair, long first, long last, List<Level> changes, Instant at) {
            if (connection.wants("level2", CoinbaseMarketRoutes.symbol(pair))) {
                ObjectNode event = bookEvent("update", pair);
                ArrayNode updates = event.putArray("updates");
                changes.forEach(each -> level(updates, each.side(), each.price(), each.size(), at));
                connection.send("l2_data", event);
            }
        }

        @Override
        public void trade(AssetPair pair, long id, Side side, BigDecimal price, BigDecimal quantity, Instant at) {
            if (connection.wants("market_trades", CoinbaseMarketRoutes.symbol(pair))) {
                Exchange.PublicTrade trade = new Exchange.PublicTrade(id, side, price, quantity, at);
                ObjectNode event = JSON.objectNode().put("type", "update");
                event.putArray("trades").add(CoinbaseMarketRoutes.trade(pair, trade));
                connection.send("market_trades", event);
            }
        }
    }
}
