package org.grekko.venue.binance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.grekko.execution.KeyPermissions;
import org.grekko.execution.VenueBalance;
import org.grekko.execution.VenueFill;
import org.grekko.execution.VenueOrderState;
import org.grekko.execution.domain.OrderStatus;
import org.grekko.execution.domain.OrderType;
import org.grekko.market.Candle;
import org.grekko.market.VenueInstrument;
import org.grekko.market.domain.Scaled;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.grekko.venue.LevelBuffer;
import org.grekko.venue.Symbols;
import org.grekko.venue.VenueJson;
import org.jspecify.annotations.Nullable;

/** Reads Binance's REST answers. Pure. */
final class BinanceCodec {
    private static final int AVERAGE_SCALE = 18;
    private static final BigDecimal DEFAULT_STEP = new BigDecimal("0.00000001");

    private final String venue;

    BinanceCodec(String venue) {
        this.venue = venue;
    }

    JsonNode parse(String body) {
        return VenueJson.parse(venue, body);
    }

    /** Markets of an exchangeInfo answer; futures with a delivery date and names that are no pair are left out. */
    List<VenueInstrument> instruments(String body) {
        List<VenueInstrument> instruments = new ArrayList<>();
        for (JsonNode symbol : parse(body).path("symbols")) {
            boolean perpetual = symbol.path("contractType").asText("PERPETUAL").equals("PERPETUAL");
            pair(symbol).filter(pair -> perpetual).ifPresent(pair -> instruments.add(instrument(pair, symbol)));
        }
        return instruments;
    }

    private static Optional<AssetPair> pair(JsonNode symbol) {
        try {
            return Optional.of(new AssetPair(
                    symbol.path("baseAsset").asText(), symbol.path("quoteAsset").asText()));
        } catch (IllegalArgumentException noPair) {
            return Optional.empty();
        }
    }

    private VenueInstrument instrument(AssetPair pair, JsonNode symbol) {
        JsonNode price = filter(symbol, "PRICE_FILTER");
        JsonNode lot = filter(symbol, "LOT_SIZE");
        JsonNode notional = filter(symbol, "NOTIONAL");
        JsonNode minNotional = notional.isMissingNode() ? filter(symbol, "MIN_NOTIONAL") : notional;
        JsonNode percent = filter(symbol, "PERCENT_PRICE_BY_SIDE");
        BigDecimal least = decimal(
                minNotional.has("minNotional") ? minNotional.path("minNotional") : minNotional.path("notional"));
        BigDecimal up = decimal(percent.path("bidMultiplierUp"));
        return new VenueInstrument(
                pair,
                symbol.path("symbol").asText(),
                step(price.path("tickSize")),
                step(lot.path("stepSize")),
                decimal(lot.path("minQty")),
                lot.has("maxQty") ? decimal(lot.path("maxQty")) : null,
                least,
                up.signum() > 0 ? up.subtract(BigDecimal.ONE).max(BigDecimal.ZERO) : null,
                symbol.path("status").asText().equals("TRADING"));
    }

    private static JsonNode filter(JsonNode symbol, String type) {
        for (JsonNode filter : symbol.path("filters")) {
            if (filter.path("filterType").asText().equals(type)) {
                return filter;
            }
        }
        return MissingNode.getInstance();
    }

    private static BigDecimal step(JsonNode value) {
        BigDecimal step = decimal(value);
        return step.signum() > 0 ? step.stripTrailingZeros() : DEFAULT_STEP;
    }

    private static BigDecimal decimal(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? BigDecimal.ZERO : new BigDecimal(value.asText());
    }

    /** Candles of a klines answer. */
    List<Candle> candles(String body) {
        List<Candle> candles = new ArrayList<>();
        for (JsonNode row : parse(body)) {
            candles.add(new Candle(
                    VenueJson.millis(row.path(0).asLong()),
                    row.path(1).asDouble(),
                    row.path(2).asDouble(),
                    row.path(3).asDouble(),
                    row.path(4).asDouble(),
                    row.path(5).asDouble()));
        }
        return candles;
    }

    /** An order of the REST interface. */
    VenueOrderState order(JsonNode order, VenueInstrument instrument) {
        BigDecimal filled = VenueJson.decimal(venue, order, "executedQty");
        return new VenueOrderState(
                VenueJson.text(venue, order, "orderId"),
                order.path("clientOrderId").asText(null),
                instrument.pair(),
                Side.valueOf(VenueJson.text(venue, order, "side")),
                type(order.path("type").asText()),
                status(VenueJson.text(venue, order, "status"), filled),
                VenueJson.decimal(venue, order, "origQty"),
                filled,
                average(order, filled),
                positive(order.path("price")),
                positive(order.path("stopPrice")),
                VenueJson.millis(order.path(
                                order.has("time") ? "time" : order.has("transactTime") ? "transactTime" : "updateTime")
                        .asLong()));
    }

    private static @Nullable BigDecimal average(JsonNode order, BigDecimal filled) {
        if (filled.signum() == 0) {
            return null;
        }
        if (order.has("avgPrice")) {
            return positive(order.path("avgPrice"));
        }
        BigDecimal quote = decimal(order.path("cummulativeQuoteQty"));
        return quote.signum() <= 0 ? null : quote.divide(filled, AVERAGE_SCALE, RoundingMode.HALF_UP);
    }

    static @Nullable BigDecimal positive(JsonNode value) {
        BigDecimal number = decimal(value);
        return number.signum() > 0 ? number : null;
    }

    static @Nullable OrderType type(String type) {
        return switch (type) {
            case "MARKET" -> OrderType.MARKET;
            case "LIMIT", "LIMIT_MAKER" -> OrderType.LIMIT;
            case "STOP_LOSS", "STOP_MARKET" -> OrderType.STOP_LOSS;
            case "TAKE_PROFIT", "TAKE_PROFIT_MARKET" -> OrderType.TAKE_PROFIT;
            default -> null;
        };
    }

    OrderStatus status(String status, BigDecimal filled) {
        return switch (status) {
            case "NEW" -> OrderStatus.NEW;
            case "PENDING_NEW" -> OrderStatus.PENDING_NEW;
            case "PARTIALLY_FILLED" -> OrderStatus.PARTIALLY_FILLED;
            case "FILLED" -> OrderStatus.FILLED;
            case "PENDING_CANCEL" -> OrderStatus.PENDING_CANCEL;
            case "CANCELED" -> OrderStatus.CANCELED;
            case "REJECTED" -> OrderStatus.REJECTED;
            case "EXPIRED", "EXPIRED_IN_MATCH" -> filled.signum() > 0 ? OrderStatus.CANCELED : OrderStatus.EXPIRED;
            default -> throw VenueJson.unreadable(venue, "unknown order status " + status);
        };
    }

    /** The executions in a full answer to a new order. */
    List<VenueFill> fills(JsonNode order, VenueOrderState state) {
        List<VenueFill> fills = new ArrayList<>();
        for (JsonNode fill : order.path("fills")) {
            fills.add(new VenueFill(
                    VenueJson.text(venue, fill, "tradeId"),
                    state.venueOrderId(),
                    state.clientOrderId(),
                    state.pair(),
                    state.side(),
                    VenueJson.decimal(venue, fill, "qty"),
                    VenueJson.decimal(venue, fill, "price"),
                    VenueJson.decimal(venue, fill, "commission"),
                    VenueJson.text(venue, fill, "commissionAsset"),
                    false,
                    state.createdAt()));
        }
        return fills;
    }

    /** A row of the account's trades, of spot or futures. */
    VenueFill trade(JsonNode row, VenueInstrument instrument) {
        boolean buyer = row.has("isBuyer")
                ? row.path("isBuyer").asBoolean()
                : row.path("buyer").asBoolean();
        boolean maker = row.has("isMaker")
                ? row.path("isMaker").asBoolean()
                : row.path("maker").asBoolean();
        return new VenueFill(
                VenueJson.text(venue, row, "id"),
                VenueJson.text(venue, row, "orderId"),
                null,
                instrument.pair(),
                buyer ? Side.BUY : Side.SELL,
                VenueJson.decimal(venue, row, "qty"),
                VenueJson.decimal(venue, row, "price"),
                VenueJson.decimal(venue, row, "commission"),
                VenueJson.text(venue, row, "commissionAsset"),
                maker,
                VenueJson.millis(row.path("time").asLong()),
                row.has("realizedPnl") ? VenueJson.decimal(venue, row, "realizedPnl") : null);
    }

    /** Balances of a spot account. */
    List<VenueBalance> spotBalances(JsonNode account) {
        List<VenueBalance> balances = new ArrayList<>();
        for (JsonNode each : account.path("balances")) {
            VenueBalance balance = new VenueBalance(
                    VenueJson.text(venue, each, "asset"),
                    VenueJson.decimal(venue, each, "free"),
                    VenueJson.decimal(venue, each, "locked"));
            if (balance.total().signum() != 0) {
                balances.add(balance);
            }
        }
        return balances;
    }

    /** Balances of a futures account: wallet balance, of which the available part is free. */
    List<VenueBalance> futuresBalances(JsonNode rows) {
        List<VenueBalance> balances = new ArrayList<>();
        for (JsonNode each : rows) {
            BigDecimal total = VenueJson.decimal(venue, each, "balance");
            BigDecimal free = VenueJson.decimal(venue, each, "availableBalance").min(total);
            if (total.signum() != 0) {
                balances.add(new VenueBalance(VenueJson.text(venue, each, "asset"), free, total.subtract(free)));
            }
        }
        return balances;
    }

    /** What the key may do. */
    KeyPermissions permissions(JsonNode restrictions, boolean futures) {
        return new KeyPermissions(
                restrictions.path("enableReading").asBoolean(),
                restrictions
                        .path(futures ? "enableFutures" : "enableSpotAndMarginTrading")
                        .asBoolean(),
                restrictions.path("enableWithdrawals").asBoolean(),
                true);
    }

    /** The market of an answer's symbol. */
    Optional<VenueInstrument> market(JsonNode row, Symbols symbols) {
        return symbols.find(row.path("symbol").asText());
    }

    /** Reads both sides of a snapshot. */
    static void levels(LevelBuffer into, JsonNode snapshot, BinanceFrames.Market market) {
        for (Side side : Side.values()) {
            for (JsonNode row : snapshot.path(side == Side.BUY ? "bids" : "asks")) {
                into.add(
                        side,
                        Scaled.parse(row.path(0).asText(), market.priceDecimals()),
                        Scaled.parse(row.path(1).asText(), market.sizeDecimals()));
            }
        }
    }
}
