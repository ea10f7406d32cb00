package org.grekko.lab.simulator.coinbase;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.grekko.lab.simulator.Exchange;
import org.grekko.lab.simulator.Listing;
import org.grekko.lab.simulator.Refusal;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;

/** Coinbase's public routes, and those of its older interface that clients read names from. */
final class CoinbaseMarketRoutes {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String PRODUCTS = "/market/products/";

    private final Exchange exchange;

    CoinbaseMarketRoutes(Exchange exchange) {
        this.exchange = exchange;
    }

    static String symbol(AssetPair pair) {
        return pair.base() + "-" + pair.quote();
    }

    static AssetPair pair(Exchange exchange, String symbol) {
        return exchange.listings().stream()
                .map(Listing::pair)
                .filter(each -> symbol(each).equals(symbol))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Reason.UNKNOWN_SYMBOL, "unknown product"));
    }

    /** Whether anybody may ask for that route, which begins after /api/v3/brokerage. */
    static boolean open(String method, String route) {
        return method.equals("GET") && (route.equals("/time") || route.startsWith("/market/"));
    }

    /** The answer of an open route; empty when there is no such route. */
    Optional<ObjectNode> answer(String route, CoinbaseQuery query) {
        return switch (route) {
            case "/time" -> Optional.of(time());
            case "/market/products" -> Optional.of(products(query));
            case "/market/product_book" -> Optional.of(book(query));
            default ->
                route.startsWith(PRODUCTS)
                        ? Optional.of(product(route.substring(PRODUCTS.length()), query))
                        : Optional.empty();
        };
    }

    private ObjectNode time() {
        Instant now = exchange.now();
        return JSON.objectNode()
                .put("iso", now.toString())
                .put("epochSeconds", String.valueOf(now.getEpochSecond()))
                .put("epochMillis", String.valueOf(now.toEpochMilli()));
    }

    /** The list of products; there are no futures. */
    ObjectNode products(CoinbaseQuery query) {
        ObjectNode body = JSON.objectNode();
        ArrayNode products = body.putArray("products");
        if (query.text("product_type", "SPOT").equals("SPOT")) {
            exchange.listings().forEach(listing -> products.add(product(listing)));
        }
        return body.put("num_products", products.size());
    }

    private ObjectNode product(String rest, CoinbaseQuery query) {
        String[] parts = rest.split("/", -1);
        AssetPair pair = pair(exchange, parts[0]);
        return switch (parts.length == 1 ? "" : parts[1]) {
            case "" -> product(exchange.listing(pair));
            case "ticker" -> ticker(pair, query);
            case "candles" ->
                CoinbaseCandles.of(
                        exchange.trades(pair, Integer.MAX_VALUE),
                        query.text("granularity", ""),
                        query.number("start", 0),
                        query.number("end", Integer.MAX_VALUE));
            default -> throw CoinbaseProblem.of(404, "NOT_FOUND", "no such route");
        };
    }

    private ObjectNode product(Listing listing) {
        AssetPair pair = listing.pair();
        return JSON.objectNode()
                .put("product_id", symbol(pair))
                .put(
                        "price",
                        exchange.lastPrice(pair).map(BigDecimal::toPlainString).orElse(""))
                .put("base_increment", listing.lotSize().toPlainString())
                .put("quote_increment", listing.tickSize().toPlainString())
                .put("price_increment", listing.tickSize().toPlainString())
                .put("base_min_size", listing.minQuantity().toPlainString())
                .put("base_max_size", listing.maxQuantity().toPlainString())
                .put("quote_min_size", listing.minNotional().toPlainString())
                .put("quote_max_size", "150000000")
                .put("base_name", pair.base())
                .put("quote_name", pair.quote())
                .put("watched", false)
                .put("is_disabled", false)
                .put("new", false)
                .put("status", "online")
                .put("cancel_only", false)
                .put("limit_only", false)
                .put("post_only", false)
                .put("trading_disabled", false)
                .put("auction_mode", false)
                .put("product_type", "SPOT")
                .put("base_currency_id", pair.base())
                .put("quote_currency_id", pair.quote())
                .put("view_only", false)
                .put("alias", "")
                .put("display_name", symbol(pair));
    }

    /** The book of a product_book question. */
    ObjectNode book(CoinbaseQuery query) {
        AssetPair pair = pair(exchange, query.text("product_id", ""));
        int limit = query.number("limit", Integer.MAX_VALUE);
        return exchange.still(() -> {
            ObjectNode body = JSON.objectNode();
            ObjectNode book = body.putObject("pricebook").put("product_id", symbol(pair));
            levels(book.putArray("bids"), exchange.levels(pair, Side.BUY, limit));
            levels(book.putArray("asks"), exchange.levels(pair, Side.SELL, limit));
            book.put("time", exchange.now().toString());
            return body;
        });
    }

    private static void levels(ArrayNode into, List<BigDecimal[]> levels) {
        levels.forEach(
                level -> into.addObject().put("price", level[0].toPlainString()).put("size", level[1].toPlainString()));
    }

    /** The last trades, the newest first. */
    private ObjectNode ticker(AssetPair pair, CoinbaseQuery query) {
        return exchange.still(() -> {
            ObjectNode body = JSON.objectNode();
            ArrayNode rows = body.putArray("trades");
            for (Exchange.PublicTrade each : exchange.trades(pair, query.number("limit", 100))) {
                rows.insert(0, trade(pair, each));
            }
            exchange.levels(pair, Side.BUY, 1).forEach(best -> body.put("best_bid", best[0].toPlainString()));
            exchange.levels(pair, Side.SELL, 1).forEach(best -> body.put("best_ask", best[0].toPlainString()));
            return body;
        });
    }

    /** A public trade: its side is the one that rested. */
    static ObjectNode trade(AssetPair pair, Exchange.PublicTrade trade) {
        return JSON.objectNode()
                .put("trade_id", String.valueOf(trade.id()))
                .put("product_id", symbol(pair))
                .put("price", trade.price().toPlainString())
                .put("size", trade.quantity().toPlainString())
                .put("time", trade.at().toString())
                .put("side", trade.side().opposite().name());
    }

    /** What the older interface tells of currencies; empty for its other routes. */
    Optional<ObjectNode> older(String path) {
        ObjectNode body = JSON.objectNode();
        switch (path) {
            case "/v2/currencies" ->
                body.putArray("data")
                        .addObject()
                        .put("id", "USD")
                        .put("name", "US Dollar")
                        .put("min_size", "0.01");
            case "/v2/currencies/crypto" -> {
                ArrayNode rows = body.putArray("data");
                exchange.listings().forEach(listing -> rows.addObject()
                        .put("asset_id", listing.pair().base())
                        .put("code", listing.pair().base())
                        .put("name", listing.pair().base())
                        .put("type", "crypto"));
            }
            case "/v2/exchange-rates" ->
                body.putObject("data").put("currency", "USD").putObject("rates").put("USD", "1.0");
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(body);
    }
}
