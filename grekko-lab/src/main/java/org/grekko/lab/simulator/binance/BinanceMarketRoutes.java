package org.grekko.lab.simulator.binance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.grekko.lab.simulator.Exchange;
import org.grekko.lab.simulator.Listing;
import org.grekko.lab.simulator.Refusal;
import org.grekko.lab.simulator.Wire;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/** Binance's public routes. */
final class BinanceMarketRoutes {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Exchange exchange;
    private final boolean futures;
    private final String root;

    BinanceMarketRoutes(Exchange exchange, boolean futures) {
        this.exchange = exchange;
        this.futures = futures;
        this.root = futures ? "/fapi/v1" : "/api/v3";
    }

    long weight(Wire.Request request) {
        String path = request.path();
        if (path.endsWith("/account") || path.endsWith("/exchangeInfo") || path.endsWith("Trades")) {
            return 20;
        }
        if (path.endsWith("/income")) {
            return 30;
        }
        if (path.endsWith("/depth")) {
            long deepest = futures ? 20 : 50;
            return request.query().contains("limit=1000") ? deepest : 5;
        }
        return path.endsWith("/openOrders") && !request.query().contains("symbol") ? 80 : 1;
    }

    /** The answer of a public route; null when the route is not public. */
    Wire.@Nullable Reply answer(Wire.Request request) {
        if (!request.path().startsWith(root)) {
            return null;
        }
        BinanceParameters parameters = BinanceParameters.of(request);
        return switch (request.path().substring(root.length())) {
            case "/ping" -> ok(JSON.objectNode());
            case "/time" ->
                ok(JSON.objectNode().put("serverTime", exchange.now().toEpochMilli()));
            case "/exchangeInfo" -> ok(exchangeInfo());
            case "/depth" -> ok(depth(parameters));
            case "/trades" -> ok(trades(parameters));
            case "/klines" -> ok(klines(parameters));
            case "/ticker/bookTicker" -> ok(bookTicker(parameters));
            case "/ticker/24hr" -> ok(ticker(parameters));
            default -> null;
        };
    }

    private static Wire.Reply ok(JsonNode body) {
        return Wire.Reply.of(200, body.toString());
    }

    static String symbol(AssetPair pair) {
        return pair.base() + pair.quote();
    }

    static AssetPair pair(Exchange exchange, String symbol) {
        return exchange.listings().stream()
                .map(Listing::pair)
                .filter(each -> symbol(each).equals(symbol))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Reason.UNKNOWN_SYMBOL, "Invalid symbol."));
    }

    private ObjectNode exchangeInfo() {
        ObjectNode info = JSON.objectNode()
                .put("timezone", "UTC")
                .put("serverTime", exchange.now().toEpochMilli());
        info.putArray("rateLimits")
                .addObject()
                .put("rateLimitType", "REQUEST_WEIGHT")
                .put("interval", "MINUTE")
                .put("intervalNum", 1)
                .put("limit", 6_000);
        info.putArray("exchangeFilters");
        ArrayNode symbols = info.putArray("symbols");
        exchange.listings().forEach(listing -> symbols.add(symbol(listing)));
        return info;
    }

    private ObjectNode symbol(Listing listing) {
        AssetPair pair = listing.pair();
        ObjectNode symbol = JSON.objectNode()
                .put("symbol", symbol(pair))
                .put("pair", symbol(pair))
                .put("status", "TRADING")
                .put("baseAsset", pair.base())
                .put("quoteAsset", pair.quote())
                .put("marginAsset", pair.quote())
                .put("baseAssetPrecision", 8)
                .put("quoteAssetPrecision", 8)
                .put("quotePrecision", 8)
                .put("pricePrecision", Math.max(0, listing.tickSize().scale()))
                .put("quantityPrecision", Math.max(0, listing.lotSize().scale()))
                .put("isSpotTradingAllowed", true)
                .put("isMarginTradingAllowed", false);
        if (futures) {
            symbol.put("contractType", "PERPETUAL")
                    .put("deliveryDate", 4_133_404_800_000L)
                    .put("onboardDate", 1_569_398_400_000L);
        }
        ArrayNode types = symbol.putArray("orderTypes");
        List.of("LIMIT", "LIMIT_MAKER", "MARKET", "STOP_LOSS", "TAKE_PROFIT").forEach(types::add);
        symbol.putArray("permissions").add("SPOT");
        symbol.putArray("permissionSets").addArray().add("SPOT");
        filters(symbol.putArray("filters"), listing);
        return symbol;
    }

    private void filters(ArrayNode filters, Listing listing) {
        filters.addObject()
                .put("filterType", "PRICE_FILTER")
                .put("minPrice", text(listing.tickSize()))
                .put("maxPrice", "1000000.00000000")
                .put("tickSize", text(listing.tickSize()));
        filters.addObject()
                .put("filterType", "LOT_SIZE")
                .put("minQty", text(listing.minQuantity()))
                .put("maxQty", text(listing.maxQuantity()))
                .put("stepSize", text(listing.lotSize()));
        filters.addObject()
                .put("filterType", "MARKET_LOT_SIZE")
                .put("minQty", text(listing.minQuantity()))
                .put("maxQty", text(listing.maxQuantity()))
                .put("stepSize", text(listing.lotSize()));
        if (futures) {
            filters.addObject().put("filterType", "MIN_NOTIONAL").put("notional", text(listing.minNotional()));
        } else {
            filters.addObject()
                    .put("filterType", "NOTIONAL")
                    .put("minNotional", text(listing.minNotional()))
                    .put("applyMinToMarket", true)
                    .put("maxNotional", "9000000.00000000");
            filters.addObject()
                    .put("filterType", "PERCENT_PRICE_BY_SIDE")
                    .put("bidMultiplierUp", "5")
                    .put("bidMultiplierDown", "0.2")
                    .put("askMultiplierUp", "5")
                    .put("askMultiplierDown", "0.2")
                    .put("avgPriceMins", 5);
        }
    }

    static String text(BigDecimal value) {
        return value.setScale(8, RoundingMode.HALF_UP).toPlainString();
    }

    private ObjectNode depth(BinanceParameters parameters) {
        AssetPair pair = pair(exchange, parameters.needed("symbol"));
        int limit = parameters.has("limit") ? (int) parameters.number("limit") : 100;
        return exchange.still(() -> {
            ObjectNode depth = JSON.objectNode().put("lastUpdateId", exchange.updates(pair));
            if (futures) {
                depth.put("E", exchange.now().toEpochMilli())
                        .put("T", exchange.now().toEpochMilli());
            }
            levels(depth.putArray("bids"), exchange.levels(pair, Side.BUY, limit));
            levels(depth.putArray("asks"), exchange.levels(pair, Side.SELL, limit));
            return depth;
        });
    }

    private static void levels(ArrayNode into, List<BigDecimal[]> levels) {
        levels.forEach(level -> into.addArray().add(text(level[0])).add(text(level[1])));
    }

    private ArrayNode trades(BinanceParameters parameters) {
        AssetPair pair = pair(exchange, parameters.needed("symbol"));
        ArrayNode trades = JSON.arrayNode();
        for (Exchange.PublicTrade each :
                exchange.trades(pair, (int) (parameters.has("limit") ? parameters.number("limit") : 500))) {
            trades.addObject()
                    .put("id", each.id())
                    .put("price", text(each.price()))
                    .put("qty", text(each.quantity()))
                    .put("quoteQty", text(each.price().multiply(each.quantity())))
                    .put("time", each.at().toEpochMilli())
                    .put("isBuyerMaker", each.side() == Side.SELL)
                    .put("isBestMatch", true);
        }
        return trades;
    }

    /** One-minute candles from the trades that are remembered, or whatever length is asked for. */
    private ArrayNode klines(BinanceParameters parameters) {
        AssetPair pair = pair(exchange, parameters.needed("symbol"));
        long length = BinanceKlines.millis(parameters.needed("interval"));
        long from = parameters.has("startTime") ? parameters.number("startTime") : 0;
        return BinanceKlines.of(exchange.trades(pair, Integer.MAX_VALUE), length, from);
    }

    private ObjectNode bookTicker(BinanceParameters parameters) {
        AssetPair pair = pair(exchange, parameters.needed("symbol"));
        return exchange.still(() -> {
            ObjectNode ticker = JSON.objectNode().put("symbol", symbol(pair));
            exchange.levels(pair, Side.BUY, 1)
                    .forEach(each -> ticker.put("bidPrice", text(each[0])).put("bidQty", text(each[1])));
            exchange.levels(pair, Side.SELL, 1)
                    .forEach(each -> ticker.put("askPrice", text(each[0])).put("askQty", text(each[1])));
            return ticker;
        });
    }

    private ObjectNode ticker(BinanceParameters parameters) {
        ObjectNode ticker = bookTicker(parameters);
        AssetPair pair = pair(exchange, parameters.needed("symbol"));
        exchange.lastPrice(pair).ifPresent(last -> ticker.put("lastPrice", text(last)));
        return ticker.put("closeTime", exchange.now().toEpochMilli());
    }
}
