package org.grekko.venue.coinbase;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The messages that we send on Coinbase's streams. Pure. */
final class CoinbaseMessages {
    private CoinbaseMessages() {}

    /**
     * Subscribes to one channel.
     *
     * @param symbols the markets; empty for a channel without any, or for all
     * @param token fresh for each message; null on the public stream
     */
    static String subscribe(String channel, Collection<String> symbols, @Nullable String token) {
        return message("subscribe", channel, symbols, token);
    }

    /** Ends the subscription of one market on the public stream. */
    static String unsubscribe(String channel, String symbol) {
        return message("unsubscribe", channel, List.of(symbol), null);
    }

    private static String message(String type, String channel, Collection<String> symbols, @Nullable String token) {
        ObjectNode message =
                JsonNodeFactory.instance.objectNode().put("type", type).put("channel", channel);
        if (!symbols.isEmpty()) {
            ArrayNode names = message.putArray("product_ids");
            symbols.forEach(names::add);
        }
        if (token != null) {
            message.put("jwt", token);
        }
        return message.toString();
    }
}
