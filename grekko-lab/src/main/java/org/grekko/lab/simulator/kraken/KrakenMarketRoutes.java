package org.grekko.lab.simulator.kraken;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.grekko.lab.simulator.Exchange;
import org.grekko.lab.simulator.Listing;
import org.grekko.lab.simulator.Wire;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/** Kraken's public routes. */
final class KrakenMarketRoutes {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Exchange exchange;

    KrakenMarketRoutes(Exchange exchange) {
        this.exchange = exchange;
    }

    /** The result of a public route; null when there is no such route. */
    @Nullable
    JsonNode answer(String route, Wire.Request request) {
        KrakenForm form = KrakenForm.query(request);
        return switch (route) {
            case "Time" -> time();
            case "SystemStatus" -> status();
            case "Assets" -> assets();
            case "AssetPairs" -> pairs();
            case "Depth" -> depth(form);
            case "Trades" -> trades(form);
            case "OHLC" -> candles(form);
            default -> null;
        };
    }

    private ObjectNode time() {
        Instant now = exchange.now();
        return JSON.objectNode()
                .put("unixtime", now.getEpochSecond())
                .put("rfc1123", DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)));
    }

    private ObjectNode status() {
        return JSON.objectNode()
                .put("status", exchange.maintenance() ? "maintenance" : "online")
                .put("timestamp", exchange.now().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private ObjectNode assets() {
        TreeSet<String> names = new TreeSet<>();
        exchange.listings()
                .forEach(each ->
                        names.addAll(List.of(each.pair().base(), each.pair().quote())));
        ObjectNode assets = JSON.objectNode();
        for (String name : names) {
            assets.putObject(KrakenNames.asset(name))
                    .put("aclass", "currency")
                    .put("altname", KrakenNames.shortAsset(name))
                    .put("decimals", 10)
                    .put("display_decimals", 5)
                    .put("status", "enabled");
        }
        return assets;
    }

    private ObjectNode pairs() {
        ObjectNode pairs = JSON.objectNode();
        exchange.listings().forEach(each -> pairs.set(KrakenNames.id(each.pair()), pair(each)));
        return pairs;
    }

    private static ObjectNode pair(Listing listing) {
        AssetPair pair = listing.pair();
        ObjectNode row = JSON.objectNode()
                .put("altname", KrakenNames.altName(pair))
                .put("wsname", KrakenNames.oldStreamName(pair))
                .put("aclass_base", "currency")
                .put("base", KrakenNames.asset(pair.base()))
                .put("aclass_quote", "currency")
                .put("quote", KrakenNames.asset(pair.quote()))
                .put("lot", "unit")
                .put("cost_decimals", 5)
                .put("pair_decimals", Math.max(0, listing.tickSize().scale()))
                .put("lot_decimals", Math.max(0, listing.lotSize().scale()))
                .put("lot_multiplier", 1);
        row.putArray("leverage_buy");
        row.putArray("leverage_sell");
        row.putArray("fees").addArray().add(0).add(percent(listing.takerFee()));
        row.putArray("fees_maker").addArray().add(0).add(percent(listing.makerFee()));
        return row.put("fee_volume_currency", "ZUSD")
                .put("margin_call", 80)
                .put("margin_stop", 40)
                .put("ordermin", listing.minQuantity().toPlainString())
                .put("costmin", listing.minNotional().toPlainString())
                .put("tick_size", listing.tickSize().toPlainString())
                .put("status", "online");
    }

    /** A fraction in percent. */
    static BigDecimal percent(BigDecimal fraction) {
        return fraction.movePointRight(2).setScale(4);
    }

    private ObjectNode depth(KrakenForm form) {
        Listing listing = KrakenNames.listing(exchange, form.needed("pair"));
        int count = (int) Math.max(1, Math.min(500, form.number("count", 100)));
        return exchange.still(() -> {
            ObjectNode result = JSON.objectNode();
            ObjectNode book = result.putObject(KrakenNames.id(listing.pair()));
            levels(book.putArray("asks"), listing, Side.SELL, count);
            levels(book.putArray("bids"), listing, Side.BUY, count);
            return result;
        });
    }

    private void levels(ArrayNode into, Listing listing, Side side, int count) {
        long now = exchange.now().getEpochSecond();
        exchange.levels(listing.pair(), side, count).forEach(level -> into.addArray()
                .add(KrakenNames.price(listing, level[0]))
                .add(KrakenNames.quantity(listing, level[1]))
                .add(now));
    }

    private ObjectNode trades(KrakenForm form) {
        Listing listing = KrakenNames.listing(exchange, form.needed("pair"));
        int count = (int) Math.max(1, Math.min(1_000, form.number("count", 1_000)));
        ObjectNode result = JSON.objectNode();
        ArrayNode rows = result.putArray(KrakenNames.id(listing.pair()));
        String last = "0";
        for (Exchange.PublicTrade each : exchange.trades(listing.pair(), count)) {
            rows.addArray()
                    .add(KrakenNames.price(listing, each.price()))
                    .add(KrakenNames.quantity(listing, each.quantity()))
                    .add(KrakenNames.seconds(each.at()))
                    .add(each.side() == Side.BUY ? "b" : "s")
                    .add("m")
                    .add("")
                    .add(each.id());
            last = KrakenNames.seconds(each.at())
                    .movePointRight(9)
                    .toBigInteger()
                    .toString();
        }
        return result.put("last", last);
    }

    /** Candles from the trades that are remembered. */
    private ObjectNode candles(KrakenForm form) {
        Listing listing = KrakenNames.listing(exchange, form.needed("pair"));
        long length = form.number("interval", 1) * 60;
        long since = form.number("since", 0);
        if (!List.of(60L, 300L, 900L, 1_800L, 3_600L, 14_400L, 86_400L, 604_800L, 1_296_000L)
                .contains(length)) {
            throw KrakenForm.wrong("interval");
        }
        Map<Long, List<Exchange.PublicTrade>> byStart = new TreeMap<>();
        for (Exchange.PublicTrade each : exchange.trades(listing.pair(), Integer.MAX_VALUE)) {
            long start = each.at().getEpochSecond() / length * length;
            if (start > since) {
                byStart.computeIfAbsent(start, key -> new ArrayList<>()).add(each);
            }
        }
        ObjectNode result = JSON.objectNode();
        ArrayNode rows = result.putArray(KrakenNames.id(listing.pair()));
        byStart.forEach((start, inside) -> candle(rows.addArray(), start, inside));
        return result.put("last", since);
    }

    private static void candle(ArrayNode row, long start, List<Exchange.PublicTrade> inside) {
        BigDecimal high = inside.get(0).price();
        BigDecimal low = high;
        BigDecimal volume = BigDecimal.ZERO;
        for (Exchange.PublicTrade each : inside) {
            high = high.max(each.price());
            low = low.min(each.price());
            volume = volume.add(each.quantity());
        }
        row.add(start)
                .add(inside.get(0).price().toPlainString())
                .add(high.toPlainString())
                .add(low.toPlainString())
                .add(inside.get(inside.size() - 1).price().toPlainString())
                .add("0")
                .add(volume.toPlainString())
                .add(inside.size());
    }
}
