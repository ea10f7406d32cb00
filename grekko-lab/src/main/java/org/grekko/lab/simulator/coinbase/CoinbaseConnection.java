package org.grekko.lab.simulator.coinbase;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.grekko.lab.simulator.Exchange;
import org.grekko.lab.simulator.Faults;
import org.grekko.lab.simulator.Wire;

/** One connection: what it subscribed and the number of its last frame, which every frame raises by one. */
final class CoinbaseConnection {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Wire.Socket socket;
    private final Exchange exchange;
    private final Map<String, Set<String>> subscriptions = new LinkedHashMap<>();
    private long sequence;

    CoinbaseConnection(Wire.Socket socket, Exchange exchange) {
        this.socket = socket;
        this.exchange = exchange;
    }

    /** Whether anything of that channel is wanted about that market; a channel without markets is wanted of all. */
    synchronized boolean wants(String channel, String symbol) {
        Set<String> symbols = subscriptions.get(channel);
        return symbols != null && (symbols.isEmpty() || symbols.contains(symbol));
    }

    /** Whether the channel is subscribed. */
    synchronized boolean has(String channel) {
        return subscriptions.containsKey(channel);
    }

    /** Adds to the subscriptions and says what they are now. */
    synchronized void subscribe(String channel, Collection<String> symbols) {
        subscriptions.computeIfAbsent(channel, name -> new TreeSet<>()).addAll(symbols);
        confirm();
    }

    /** Takes away from the subscriptions and says what they are now. */
    synchronized void unsubscribe(String channel, Collection<String> symbols) {
        Set<String> present = subscriptions.getOrDefault(channel, new TreeSet<>());
        present.removeAll(symbols);
        if (symbols.isEmpty() || present.isEmpty()) {
            subscriptions.remove(channel);
        }
        confirm();
    }

    private void confirm() {
        ObjectNode event = JSON.objectNode();
        ObjectNode all = event.putObject("subscriptions");
        subscriptions.forEach((channel, symbols) -> {
            ArrayNode names = all.putArray(channel);
            symbols.forEach(names::add);
        });
        send("subscriptions", event);
    }

    /** Sends an event; the script of faults sees frames of an account apart from those of markets. */
    synchronized void send(String channel, ObjectNode event) {
        ObjectNode frame = JSON.objectNode()
                .put("channel", channel)
                .put("client_id", "")
                .put("timestamp", exchange.now().toString())
                .put("sequence_num", sequence);
        sequence++;
        frame.putArray("events").add(event);
        Faults.Point point = subscriptions.containsKey("user") ? Faults.Point.ACCOUNT_STREAM : Faults.Point.STREAM;
        socket.send(point, frame.toString());
    }

    /** Says what is wrong, outside the numbers. */
    synchronized void refuse(String words) {
        socket.send(
                Faults.Point.ACCOUNT_STREAM,
                JSON.objectNode().put("type", "error").put("message", words).toString());
    }
}
