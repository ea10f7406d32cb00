package org.grekko.venue.kraken;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.grekko.market.BookSnapshot;
import org.grekko.market.Candle;
import org.grekko.market.Trade;
import org.grekko.market.VenueInstrument;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.grekko.venue.VenueJson;

/** Reads Kraken's public REST answers. Pure. */
final class KrakenCodec {
    private static final String VENUE = KrakenConnector.VENUE;

    /** The result of a good answer. */
    JsonNode result(String body) {
        JsonNode result = VenueJson.parse(VENUE, body).path("result");
        if (result.isMissingNode() || result.isNull()) {
            throw VenueJson.unreadable(VENUE, "the answer has no result");
        }
        return result;
    }

    /** Markets of an AssetPairs answer; dark pools, which have no name on the stream, are left out. */
    List<KrakenMarket> markets(String body) {
        List<KrakenMarket> markets = new ArrayList<>();
        result(body).properties().forEach(each -> pair(each.getValue())
                .ifPresent(pair -> markets.add(market(each.getKey(), pair, each.getValue()))));
        return markets;
    }

    private static Optional<AssetPair> pair(JsonNode row) {
        String[] names = row.path("wsname").asText("").split("/", -1);
        try {
            return names.length == 2
                    ? Optional.of(new AssetPair(KrakenAssets.grekko(names[0]), KrakenAssets.grekko(names[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException noPair) {
            return Optional.empty();
        }
    }

    private static KrakenMarket market(String id, AssetPair pair, JsonNode row) {
        String shortName = VenueJson.text(VENUE, row, "altname");
        int priceDecimals = decimals(row, "pair_decimals");
        int sizeDecimals = decimals(row, "lot_decimals");
        BigDecimal tick = orZero(row.path("tick_size"));
        VenueInstrument instrument = new VenueInstrument(
                pair,
                shortName,
                tick.signum() > 0 ? tick.stripTrailingZeros() : BigDecimal.ONE.movePointLeft(priceDecimals),
                BigDecimal.ONE.movePointLeft(sizeDecimals),
                orZero(row.path("ordermin")),
                null,
                orZero(row.path("costmin")),
                null,
                row.path("status").asText("online").equals("online"));
        Set<String> names = Set.copyOf(List.of(id, shortName, row.path("wsname").asText(), pair.toString()));
        return new KrakenMarket(instrument, names, priceDecimals, sizeDecimals);
    }

    private static int decimals(JsonNode row, String field) {
        int decimals = VenueJson.decimal(VENUE, row, field).intValue();
        if (decimals < 0 || decimals > 18) {
            throw VenueJson.unreadable(VENUE, field + " is not within 0 to 18");
        }
        return decimals;
    }

    private static BigDecimal orZero(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? BigDecimal.ZERO : VenueJson.decimal(VENUE, value);
    }

    /** The book of a Depth answer. */
    BookSnapshot book(String body, AssetPair pair, Instant at) {
        JsonNode book = only(result(body));
        return new BookSnapshot(VENUE, pair, levels(book.path("bids")), levels(book.path("asks")), at);
    }

    private static List<BookSnapshot.Level> levels(JsonNode rows) {
        List<BookSnapshot.Level> levels = new ArrayList<>();
        for (JsonNode row : rows) {
            BigDecimal price = VenueJson.decimal(VENUE, row.path(0));
            levels.add(new BookSnapshot.Level(price, VenueJson.decimal(VENUE, row.path(1))));
        }
        return levels;
    }

    /** The trades of a Trades answer in ascending time. */
    List<Trade> trades(String body, AssetPair pair) {
        List<Trade> trades = new ArrayList<>();
        for (JsonNode row : only(result(body))) {
            trades.add(new Trade(
                    VENUE,
                    pair,
                    row.path(3).asText().equals("s") ? Side.SELL : Side.BUY,
                    VenueJson.decimal(VENUE, row.path(0)),
                    VenueJson.decimal(VENUE, row.path(1)),
                    VenueJson.seconds(VenueJson.decimal(VENUE, row.path(2))),
                    row.path(6).asText()));
        }
        return trades;
    }

    /** The candles of an OHLC answer, the running one last. */
    List<Candle> candles(String body) {
        List<Candle> candles = new ArrayList<>();
        for (JsonNode row : only(result(body))) {
            candles.add(new Candle(
                    Instant.ofEpochSecond(row.path(0).asLong()),
                    row.path(1).asDouble(),
                    row.path(2).asDouble(),
                    row.path(3).asDouble(),
                    row.path(4).asDouble(),
                    row.path(6).asDouble()));
        }
        return candles;
    }

    /** The second of a Time answer; Kraken's clock is somewhere within it. */
    Instant time(String body) {
        return Instant.ofEpochSecond(
                VenueJson.decimal(VENUE, result(body), "unixtime").longValue());
    }

    /** The answer's one market, whatever Kraken calls it there; "last" is a position and no market. */
    private static JsonNode only(JsonNode result) {
        for (JsonNode each : result) {
            if (each.isContainerNode()) {
                return each;
            }
        }
        return MissingNode.getInstance();
    }
}
