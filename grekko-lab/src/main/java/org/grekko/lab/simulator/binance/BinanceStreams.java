package org.grekko.lab.simulator.binance;

import static org.grekko.lab.simulator.binance.BinanceMarketRoutes.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.grekko.lab.simulator.Exchange;
import org.grekko.lab.simulator.ExchangeListener;
import org.grekko.lab.simulator.Faults;
import org.grekko.lab.simulator.SimFill;
import org.grekko.lab.simulator.SimOrder;
import org.grekko.lab.simulator.Wire;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/** Binance's streams: market data by name, and an account's reports. */
final class BinanceStreams {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Exchange exchange;
    private final boolean futures;

    BinanceStreams(Exchange exchange, boolean futures) {
        this.exchange = exchange;
        this.futures = futures;
    }

    /** Serves /stream?streams=a/b in envelopes, or /ws and /ws/a, which subscribe by messages. */
    void market(Wire.Socket socket, Wire.Request opening) {
        boolean envelope = opening.path().startsWith("/stream");
        Set<String> names = ConcurrentHashMap.newKeySet();
        String query = opening.query().replaceFirst("^streams=", "");
        if (!query.isEmpty()) {
            names.addAll(List.of(query.split("/", -1)));
        } else if (opening.path().startsWith("/ws/")) {
            names.add(opening.path().substring("/ws/".length()));
        }
        ExchangeListener listener = new MarketEvents(socket, names, envelope);
        exchange.listen(listener);
        socket.onClose(() -> exchange.forget(listener));
        socket.onText(text -> subscribe(socket, names, text));
    }

    private static void subscribe(Wire.Socket socket, Set<String> names, String text) {
        JsonNode asked = read(text);
        if (asked != null) {
            for (JsonNode name : asked.path("params")) {
                if (asked.path("method").asText().equals("SUBSCRIBE")) {
                    names.add(name.asText());
                } else {
                    names.remove(name.asText());
                }
            }
            ObjectNode answer = JSON.objectNode();
            answer.putNull("result");
            answer.set("id", asked.path("id"));
            socket.send(Faults.Point.ACCOUNT_STREAM, answer.toString());
        }
    }

    /** Serves the WebSocket interface, of which only the subscription to one's own reports is offered. */
    void api(Wire.Socket socket, Function<BinanceParameters, @Nullable String> subscriber) {
        socket.onText(text -> {
            JsonNode asked = read(text);
            if (asked == null) {
                return;
            }
            Map<String, String> values = new LinkedHashMap<>();
            asked.path("params")
                    .properties()
                    .forEach(each -> values.put(each.getKey(), each.getValue().asText()));
            ObjectNode answer = JSON.objectNode();
            answer.set("id", asked.path("id"));
            String key = null;
            try {
                key = subscriber.apply(BinanceParameters.ofNames(values));
                answer.put("status", key == null ? 401 : 200);
            } catch (BinanceProblem problem) {
                answer.put("status", problem.status())
                        .putObject("error")
                        .put("code", problem.code())
                        .put("msg", problem.getMessage());
            }
            if (key != null) {
                answer.putObject("result").put("subscriptionId", 0);
                account(socket, key);
            }
            socket.send(Faults.Point.ACCOUNT_STREAM, answer.toString());
        });
    }

    /** Sends an account its reports. */
    void account(Wire.Socket socket, String key) {
        ExchangeListener listener = new AccountEvents(socket, key);
        exchange.listen(listener);
        socket.onClose(() -> exchange.forget(listener));
    }

    private static @Nullable JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException broken) {
            return null;
        }
    }

    private final class MarketEvents implements ExchangeListener {
        private final Wire.Socket socket;
        private final Set<String> names;
        private final boolean envelope;
        private final Map<AssetPair, Long> previous = new ConcurrentHashMap<>();

        MarketEvents(Wire.Socket socket, Set<String> names, boolean envelope) {
            this.socket = socket;
            this.names = names;
            this.envelope = envelope;
        }

        @Override
        public void levels(AssetPair pair, long first, long last, List<Level> changes, Instant at) {
            String symbol = BinanceMarketRoutes.symbol(pair);
            String depth = named(symbol, "@depth@100ms", "@depth@0ms", "@depth");
            if (depth != null) {
                ObjectNode event = JSON.objectNode().put("e", "depthUpdate").put("E", at.toEpochMilli());
                if (futures) {
                    event.put("T", at.toEpochMilli());
                }
                event.put("s", symbol).put("U", first).put("u", last);
                if (futures) {
                    event.put("pu", previous.getOrDefault(pair, first - 1));
                }
                previous.put(pair, last);
                ArrayNode bids = event.putArray("b");
                ArrayNode asks = event.putArray("a");
                for (Level each : changes) {
                    (each.side() == Side.BUY ? bids : asks)
                            .addArray()
                            .add(text(each.price()))
                            .add(text(each.size()));
                }
                send(depth, event);
            }
            String best = named(symbol, "@bookTicker");
            if (best != null) {
                best(best, pair, last);
            }
        }

        private void best(String name, AssetPair pair, long update) {
            List<BigDecimal[]> bid = exchange.levels(pair, Side.BUY, 1);
            List<BigDecimal[]> ask = exchange.levels(pair, Side.SELL, 1);
            if (!bid.isEmpty() && !ask.isEmpty()) {
                send(
                        name,
                        JSON.objectNode()
                                .put("u", update)
                                .put("s", BinanceMarketRoutes.symbol(pair))
                                .put("b", text(bid.get(0)[0]))
                                .put("B", text(bid.get(0)[1]))
                                .put("a", text(ask.get(0)[0]))
                                .put("A", text(ask.get(0)[1])));
            }
        }

        @Override
        public void trade(AssetPair pair, long id, Side side, BigDecimal price, BigDecimal quantity, Instant at) {
            String symbol = BinanceMarketRoutes.symbol(pair);
            String name = named(symbol, "@trade");
            if (name != null) {
                send(
                        name,
                        JSON.objectNode()
                                .put("e", "trade")
                                .put("E", at.toEpochMilli())
                                .put("s", symbol)
                                .put("t", id)
                                .put("p", text(price))
                                .put("q", text(quantity))
                                .put("T", at.toEpochMilli())
                                .put("m", side == Side.SELL)
                                .put("M", true));
            }
        }

        private @Nullable String named(String symbol, String... kinds) {
            for (String kind : kinds) {
                String name = symbol.toLowerCase(Locale.ROOT) + kind;
                if (names.contains(name)) {
                    return name;
                }
            }
            return null;
        }

        private void send(String name, ObjectNode event) {
            String text = envelope ? "{\"stream\":\"" + name + "\",\"data\":" + event + "}" : event.toString();
            socket.send(Faults.Point.STREAM, text);
        }
    }

    private final class AccountEvents implements ExchangeListener {
        private final Wire.Socket socket;
        private final String key;
        private @Nullable SimFill fill;

        AccountEvents(Wire.Socket socket, String key) {
            this.socket = socket;
            this.key = key;
        }

        @Override
        public void fill(SimFill executed) {
            fill = executed;
        }

        @Override
        public void order(SimOrder order, String kind) {
            if (order.account().equals(key)) {
                SimFill executed = kind.equals("TRADE") ? fill : null;
                String text = futures
                        ? BinanceReportBodies.futures(order, kind, executed, exchange.now())
                                .toString()
                        : "{\"subscriptionId\":0,\"event\":"
                                + BinanceReportBodies.spot(order, kind, executed, exchange.now()) + "}";
                socket.send(Faults.Point.ACCOUNT_STREAM, text);
            }
        }
    }
}
