package org.grekko.venue.coinbase;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.grekko.execution.KeyPermissions;
import org.grekko.execution.VenueBalance;
import org.grekko.market.BookSnapshot;
import org.grekko.market.Candle;
import org.grekko.market.Interval;
import org.grekko.market.Trade;
import org.grekko.market.VenueError;
import org.grekko.market.VenueErrorMeaning;
import org.grekko.market.VenueException;
import org.grekko.market.VenueFees;
import org.grekko.market.VenueInstrument;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.grekko.venue.VenueJson;
import org.jspecify.annotations.Nullable;

/** Reads Coinbase's REST answers about markets and the account. Pure. */
final class CoinbaseCodec {
    private static final String VENUE = CoinbaseRest.VENUE;

    private CoinbaseCodec() {}

    /** Markets of a products answer; what is no spot market or has a name that is no pair is left out. */
    static List<VenueInstrument> instruments(JsonNode answer) {
        List<VenueInstrument> instruments = new ArrayList<>();
        for (JsonNode product : answer.path("products")) {
            boolean spot = product.path("product_type").asText("SPOT").equals("SPOT");
            pair(product).filter(pair -> spot).ifPresent(pair -> instruments.add(instrument(pair, product)));
        }
        return instruments;
    }

    private static Optional<AssetPair> pair(JsonNode product) {
        try {
            return Optional.of(new AssetPair(
                    product.path("base_currency_id").asText(),
                    product.path("quote_currency_id").asText()));
        } catch (IllegalArgumentException noPair) {
            return Optional.empty();
        }
    }

    private static VenueInstrument instrument(AssetPair pair, JsonNode product) {
        BigDecimal tick = orZero(product.path("price_increment"));
        BigDecimal most = orZero(product.path("base_max_size"));
        return new VenueInstrument(
                pair,
                VenueJson.text(VENUE, product, "product_id"),
                step(tick.signum() > 0 ? tick : VenueJson.decimal(VENUE, product, "quote_increment")),
                step(VenueJson.decimal(VENUE, product, "base_increment")),
                orZero(product.path("base_min_size")),
                most.signum() > 0 ? most : null,
                orZero(product.path("quote_min_size")),
                null,
                tradable(product));
    }

    private static BigDecimal step(BigDecimal step) {
        if (step.signum() <= 0) {
            throw VenueJson.unreadable(VENUE, "a market without an increment");
        }
        return step.stripTrailingZeros();
    }

    private static boolean tradable(JsonNode product) {
        boolean hindered = false;
        for (String flag :
                List.of("is_disabled", "trading_disabled", "view_only", "cancel_only", "post_only", "auction_mode")) {
            hindered |= product.path(flag).asBoolean();
        }
        return !hindered && product.path("status").asText("online").equals("online");
    }

    /** The decimal of a field that may be missing, null or empty: zero then. */
    static BigDecimal orZero(JsonNode value) {
        return value.isMissingNode() || value.isNull() || value.asText().isEmpty()
                ? BigDecimal.ZERO
                : VenueJson.decimal(VENUE, value);
    }

    /** The decimal of a field when it is there and positive, else null. */
    static @Nullable BigDecimal positive(JsonNode value) {
        BigDecimal number = orZero(value);
        return number.signum() > 0 ? number : null;
    }

    /** The instant of a field in RFC 3339. */
    static Instant instant(JsonNode node, String field) {
        try {
            return Instant.parse(VenueJson.text(VENUE, node, field));
        } catch (DateTimeParseException broken) {
            throw new VenueException(
                    VenueError.of(VENUE, VenueErrorMeaning.UNREADABLE, "json", field + " is no time"), broken);
        }
    }

    /** The side of a field. */
    static Side side(JsonNode node, String field) {
        return switch (VenueJson.text(VENUE, node, field)) {
            case "BUY" -> Side.BUY;
            case "SELL" -> Side.SELL;
            default -> throw VenueJson.unreadable(VENUE, field + " is no side");
        };
    }

    /** The book of a product_book answer. */
    static BookSnapshot book(AssetPair pair, JsonNode answer, Instant now) {
        JsonNode book = answer.path("pricebook");
        return new BookSnapshot(VENUE, pair, levels(book.path("bids")), levels(book.path("asks")), now);
    }

    private static List<BookSnapshot.Level> levels(JsonNode rows) {
        List<BookSnapshot.Level> levels = new ArrayList<>();
        for (JsonNode row : rows) {
            BigDecimal price = VenueJson.decimal(VENUE, row, "price");
            levels.add(new BookSnapshot.Level(price, VenueJson.decimal(VENUE, row, "size")));
        }
        return levels;
    }

    /** The trades of a ticker answer in ascending time. Coinbase names the side that rested; we the one that took. */
    static List<Trade> trades(AssetPair pair, JsonNode answer) {
        List<Trade> trades = new ArrayList<>();
        for (JsonNode row : answer.path("trades")) {
            trades.add(new Trade(
                    VENUE,
                    pair,
                    side(row, "side").opposite(),
                    VenueJson.decimal(VENUE, row, "price"),
                    VenueJson.decimal(VENUE, row, "size"),
                    instant(row, "time"),
                    row.path("trade_id").asText()));
        }
        Collections.reverse(trades);
        return trades;
    }

    /** Coinbase's name of a length of candle; empty when it offers none of that length. */
    static Optional<String> granularity(Interval interval) {
        return switch (interval) {
            case M1 -> Optional.of("ONE_MINUTE");
            case M5 -> Optional.of("FIVE_MINUTE");
            case M15 -> Optional.of("FIFTEEN_MINUTE");
            case H1 -> Optional.of("ONE_HOUR");
            case D1 -> Optional.of("ONE_DAY");
            case S5, H4 -> Optional.empty();
        };
    }

    /** The candles of an answer, which has the newest first, in ascending time. */
    static List<Candle> candles(JsonNode answer) {
        List<Candle> candles = new ArrayList<>();
        for (JsonNode row : answer.path("candles")) {
            candles.add(new Candle(
                    VenueJson.seconds(VenueJson.decimal(VENUE, row, "start")),
                    row.path("open").asDouble(),
                    row.path("high").asDouble(),
                    row.path("low").asDouble(),
                    row.path("close").asDouble(),
                    row.path("volume").asDouble()));
        }
        Collections.reverse(candles);
        return candles;
    }

    /** The balances of a page of accounts that have something in them. */
    static List<VenueBalance> balances(JsonNode page) {
        List<VenueBalance> balances = new ArrayList<>();
        for (JsonNode account : page.path("accounts")) {
            VenueBalance balance = new VenueBalance(
                    VenueJson.text(VENUE, account, "currency"),
                    VenueJson.decimal(VENUE, account.path("available_balance"), "value"),
                    orZero(account.path("hold").path("value")));
            if (balance.total().signum() != 0) {
                balances.add(balance);
            }
        }
        return balances;
    }

    /** The fees of a transaction_summary answer, which states them as fractions. */
    static VenueFees fees(JsonNode answer) {
        JsonNode tier = answer.path("fee_tier");
        return new VenueFees(bps(tier, "maker_fee_rate"), bps(tier, "taker_fee_rate"));
    }

    private static BigDecimal bps(JsonNode tier, String field) {
        return VenueJson.decimal(VENUE, tier, field).movePointRight(4).stripTrailingZeros();
    }

    /** What the key may do. */
    static KeyPermissions permissions(JsonNode answer) {
        return new KeyPermissions(
                answer.path("can_view").asBoolean(),
                answer.path("can_trade").asBoolean(),
                answer.path("can_transfer").asBoolean(),
                true);
    }
}
