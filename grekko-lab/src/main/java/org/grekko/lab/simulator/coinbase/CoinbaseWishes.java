package org.grekko.lab.simulator.coinbase;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.grekko.lab.simulator.Exchange;
import org.grekko.lab.simulator.Refusal;
import org.grekko.lab.simulator.SimOrder;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/** Reads the orders that clients ask for. */
final class CoinbaseWishes {
    private static final int LONGEST_CLIENT_ID = 128;

    private CoinbaseWishes() {}

    static SimOrder.Wish read(Exchange exchange, JsonNode asked) {
        AssetPair pair =
                CoinbaseMarketRoutes.pair(exchange, asked.path("product_id").asText());
        String clientId = asked.path("client_order_id").asText();
        String side = asked.path("side").asText();
        JsonNode configuration = asked.path("order_configuration");
        boolean fits = !clientId.isEmpty() && clientId.length() <= LONGEST_CLIENT_ID && side.matches("BUY|SELL");
        if (!fits || configuration.size() != 1) {
            throw CoinbaseProblem.of(
                    400, "INVALID_ARGUMENT", "client_order_id, side or order_configuration is invalid");
        }
        String name = configuration.fieldNames().next();
        JsonNode terms = configuration.path(name);
        boolean market = name.equals("market_market_ioc");
        boolean stop = name.equals("stop_limit_stop_limit_gtc");
        boolean inQuote = market && terms.hasNonNull("quote_size");
        return new SimOrder.Wish(
                pair,
                Side.valueOf(side),
                stop ? stopType(terms, Side.valueOf(side)) : market ? SimOrder.Type.MARKET : SimOrder.Type.LIMIT,
                force(name),
                terms.path("post_only").asBoolean(),
                false,
                inQuote ? BigDecimal.ZERO : decimal(terms, "base_size"),
                inQuote ? decimal(terms, "quote_size") : null,
                market ? null : decimal(terms, "limit_price"),
                stop ? decimal(terms, "stop_price") : null,
                clientId);
    }

    private static SimOrder.Force force(String configuration) {
        return switch (configuration) {
            case "limit_limit_gtc", "stop_limit_stop_limit_gtc" -> SimOrder.Force.GTC;
            case "market_market_ioc", "sor_limit_ioc" -> SimOrder.Force.IOC;
            case "limit_limit_fok" -> SimOrder.Force.FOK;
            default -> throw new Refusal(Refusal.Reason.BAD_PARAMETER, "order configuration is not simulated");
        };
    }

    private static SimOrder.Type stopType(JsonNode terms, Side side) {
        boolean rising = terms.path("stop_direction").asText().equals("STOP_DIRECTION_STOP_UP");
        return rising == (side == Side.BUY) ? SimOrder.Type.STOP_LOSS : SimOrder.Type.TAKE_PROFIT;
    }

    /** A decimal, which Coinbase wants as a text. */
    static BigDecimal decimal(JsonNode node, String name) {
        @Nullable String text = node.path(name).textValue();
        if (text == null || !text.matches("\\d{1,20}(\\.\\d{1,20})?")) {
            throw CoinbaseProblem.of(400, "INVALID_ARGUMENT", name + " is no decimal");
        }
        return new BigDecimal(text);
    }
}
