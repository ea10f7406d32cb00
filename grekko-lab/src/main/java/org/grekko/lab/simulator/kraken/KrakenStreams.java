package org.grekko.lab.simulator.kraken;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.grekko.lab.simulator.Exchange;
import org.grekko.lab.simulator.Faults;
import org.grekko.lab.simulator.Wire;
import org.jspecify.annotations.Nullable;

/** Kraken's WebSocket, version 2: what is asked there and who answers. */
final class KrakenStreams {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Exchange exchange;
    private final Map<String, String> accounts = new ConcurrentHashMap<>();

    KrakenStreams(Exchange exchange) {
        this.exchange = exchange;
    }

    /** The token that opens an account's events. */
    String token(String account) {
        String token = Long.toHexString(System.nanoTime()) + Integer.toHexString(account.hashCode());
        accounts.put(token, account);
        return token;
    }

    void serve(Wire.Socket socket) {
        socket.send(
                Faults.Point.ACCOUNT_STREAM,
                "{\"channel\":\"status\",\"type\":\"update\",\"data\":[{\"api_version\":\"v2\",\"system\":\"online\","
                        + "\"version\":\"2.0.10\",\"connection_id\":1}]}");
        KrakenMarketEvents events = new KrakenMarketEvents(exchange, socket);
        exchange.listen(events);
        socket.onClose(() -> exchange.forget(events));
        socket.onText(text -> heard(socket, events, text));
    }

    private void heard(Wire.Socket socket, KrakenMarketEvents events, String text) {
        JsonNode asked = read(text);
        if (asked == null) {
            return;
        }
        String method = asked.path("method").asText();
        if (method.equals("ping")) {
            socket.send(Faults.Point.ACCOUNT_STREAM, answer(asked, "pong").toString());
            return;
        }
        JsonNode parameters = asked.path("params");
        boolean subscribe = method.equals("subscribe");
        if (!subscribe && !method.equals("unsubscribe")) {
            refuse(socket, asked, "", "Method not supported");
            return;
        }
        switch (parameters.path("channel").asText()) {
            case "book", "trade" -> market(socket, events, asked, subscribe);
            case "executions" -> account(socket, asked);
            default -> refuse(socket, asked, "", "Channel not supported");
        }
    }

    private void market(Wire.Socket socket, KrakenMarketEvents events, JsonNode asked, boolean subscribe) {
        JsonNode parameters = asked.path("params");
        for (JsonNode symbol : parameters.path("symbol")) {
            if (!events.knows(symbol.asText())) {
                refuse(socket, asked, symbol.asText(), "Currency pair not supported " + symbol.asText());
                continue;
            }
            ObjectNode answer = answer(asked, asked.path("method").asText());
            answer.put("success", true)
                    .putObject("result")
                    .put("channel", parameters.path("channel").asText())
                    .put("symbol", symbol.asText());
            boolean book = parameters.path("channel").asText().equals("book");
            if (subscribe) {
                socket.send(Faults.Point.ACCOUNT_STREAM, answer.toString());
            }
            if (book) {
                events.book(symbol.asText(), subscribe, parameters.path("depth").asInt(10));
            } else {
                events.trades(symbol.asText(), subscribe);
            }
            if (!subscribe) {
                socket.send(Faults.Point.ACCOUNT_STREAM, answer.toString());
            }
        }
    }

    private void account(Wire.Socket socket, JsonNode asked) {
        String account = accounts.get(asked.path("params").path("token").asText());
        if (account == null) {
            refuse(socket, asked, "", "EAuth:Invalid token");
            return;
        }
        ObjectNode answer = answer(asked, "subscribe").put("success", true);
        answer.putObject("result").put("channel", "executions");
        KrakenAccountEvents events = new KrakenAccountEvents(socket, account);
        exchange.still(() -> {
            socket.send(Faults.Point.ACCOUNT_STREAM, answer.toString());
            events.snapshot(exchange, asked.path("params"));
            exchange.listen(events);
            return true;
        });
        socket.onClose(() -> exchange.forget(events));
    }

    private void refuse(Wire.Socket socket, JsonNode asked, String symbol, String reason) {
        ObjectNode answer = answer(asked, asked.path("method").asText())
                .put("success", false)
                .put("error", reason);
        if (!symbol.isEmpty()) {
            answer.put("symbol", symbol);
        }
        socket.send(Faults.Point.ACCOUNT_STREAM, answer.toString());
    }

    private ObjectNode answer(JsonNode asked, String method) {
        ObjectNode answer = JSON.objectNode().put("method", method);
        if (asked.has("req_id")) {
            answer.set("req_id", asked.path("req_id"));
        }
        String now = KrakenNames.time(exchange.now());
        return answer.put("time_in", now).put("time_out", now);
    }

    private static @Nullable JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException broken) {
            return null;
        }
    }
}
