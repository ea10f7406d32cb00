package org.grekko.venue.kraken;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.grekko.execution.VenueBalance;
import org.grekko.execution.VenueFill;
import org.grekko.execution.VenueOrder;
import org.grekko.execution.VenueOrderState;
import org.grekko.execution.domain.OrderStatus;
import org.grekko.execution.domain.OrderType;
import org.grekko.market.VenueFees;
import org.grekko.market.VenueInstrument;
import org.grekko.shared.Side;
import org.grekko.venue.VenueJson;
import org.jspecify.annotations.Nullable;

/** Reads Kraken's REST answers about an account. Pure. */
final class KrakenAccountCodec {
    private static final String VENUE = KrakenConnector.VENUE;

    /** An order that Kraken took just now; the answer says no more than its id. */
    VenueOrderState placed(JsonNode result, VenueOrder order, String clientOrderId, Instant at) {
        JsonNode id = result.path("txid").path(0);
        if (!id.isTextual()) {
            throw VenueJson.unreadable(VENUE, "the answer lacks txid");
        }
        return new VenueOrderState(
                id.asText(),
                clientOrderId,
                order.pair(),
                order.side(),
                order.type(),
                OrderStatus.NEW,
                order.quantity(),
                BigDecimal.ZERO,
                null,
                order.price(),
                order.stopPrice(),
                at);
    }

    /** Orders of an answer by their ids; those of markets that Grekko does not know are left out. */
    List<VenueOrderState> orders(JsonNode byId, KrakenMarkets markets) {
        List<VenueOrderState> orders = new ArrayList<>();
        byId.properties()
                .forEach(each -> order(each.getKey(), each.getValue(), markets).ifPresent(orders::add));
        return orders;
    }

    private static Optional<VenueOrderState> order(String id, JsonNode order, KrakenMarkets markets) {
        return markets.find(order.path("descr").path("pair").asText()).map(market -> order(id, order, market));
    }

    private static VenueOrderState order(String id, JsonNode order, VenueInstrument market) {
        JsonNode description = order.path("descr");
        BigDecimal quantity = VenueJson.decimal(VENUE, order, "vol");
        BigDecimal filled = VenueJson.decimal(VENUE, order, "vol_exec");
        String type = description.path("ordertype").asText();
        boolean stop = type.startsWith("stop-loss") || type.startsWith("take-profit");
        return new VenueOrderState(
                id,
                order.path("cl_ord_id").asText(null),
                market.pair(),
                side(VenueJson.text(VENUE, description, "type")),
                type(type),
                status(VenueJson.text(VENUE, order, "status"), quantity, filled),
                quantity,
                filled,
                filled.signum() == 0 ? null : positive(order.path("price")),
                positive(description.path(stop ? "price2" : "price")),
                stop ? positive(description.path("price")) : null,
                VenueJson.seconds(VenueJson.decimal(VENUE, order, "opentm")));
    }

    static Side side(String side) {
        return Side.valueOf(side.toUpperCase(Locale.ROOT));
    }

    /** Grekko's word for a type of order; null when it has none. */
    static @Nullable OrderType type(String type) {
        return switch (type) {
            case "market" -> OrderType.MARKET;
            case "limit" -> OrderType.LIMIT;
            case "stop-loss" -> OrderType.STOP_LOSS;
            case "take-profit" -> OrderType.TAKE_PROFIT;
            default -> null;
        };
    }

    private static OrderStatus status(String status, BigDecimal quantity, BigDecimal filled) {
        return switch (status) {
            case "pending" -> OrderStatus.PENDING_NEW;
            case "open" -> filled.signum() > 0 ? OrderStatus.PARTIALLY_FILLED : OrderStatus.NEW;
            case "closed" -> filled.compareTo(quantity) >= 0 ? OrderStatus.FILLED : OrderStatus.CANCELED;
            case "canceled" -> OrderStatus.CANCELED;
            case "expired" -> filled.signum() > 0 ? OrderStatus.CANCELED : OrderStatus.EXPIRED;
            default -> throw VenueJson.unreadable(VENUE, "unknown order status " + status);
        };
    }

    /** The number, or null when it is missing or not above zero. */
    static @Nullable BigDecimal positive(JsonNode value) {
        if (!value.isNumber() && !value.isTextual()) {
            return null;
        }
        BigDecimal number = VenueJson.decimal(VENUE, value);
        return number.signum() > 0 ? number : null;
    }

    /** A row of TradesHistory; the fee is in the quote asset, since every order of ours asks for that. */
    VenueFill trade(String id, JsonNode row, VenueInstrument market) {
        return new VenueFill(
                id,
                VenueJson.text(VENUE, row, "ordertxid"),
                row.path("cl_ord_id").asText(null),
                market.pair(),
                side(VenueJson.text(VENUE, row, "type")),
                VenueJson.decimal(VENUE, row, "vol"),
                VenueJson.decimal(VENUE, row, "price"),
                VenueJson.decimal(VENUE, row, "fee"),
                market.pair().quote(),
                row.path("maker").asBoolean(),
                VenueJson.seconds(VenueJson.decimal(VENUE, row, "time")));
    }

    /** Balances of a BalanceEx answer. */
    List<VenueBalance> balances(JsonNode byAsset) {
        List<VenueBalance> balances = new ArrayList<>();
        byAsset.properties().forEach(each -> {
            JsonNode row = each.getValue();
            BigDecimal held = positive(row.path("hold_trade"));
            BigDecimal locked = held == null ? BigDecimal.ZERO : held;
            BigDecimal total = VenueJson.decimal(VENUE, row, "balance");
            if (total.signum() != 0) {
                balances.add(new VenueBalance(KrakenAssets.grekko(each.getKey()), total.subtract(locked), locked));
            }
        });
        return balances;
    }

    /** The fees of a TradeVolume answer for one market, there in percent. */
    VenueFees fees(JsonNode volume) {
        JsonNode taker = first(volume.path("fees"));
        JsonNode maker = volume.path("fees_maker").isEmpty() ? taker : first(volume.path("fees_maker"));
        return new VenueFees(bps(maker), bps(taker));
    }

    private static JsonNode first(JsonNode byMarket) {
        if (byMarket.isEmpty()) {
            throw VenueJson.unreadable(VENUE, "the answer lacks the fees of the market");
        }
        return byMarket.elements().next();
    }

    private static BigDecimal bps(JsonNode row) {
        return VenueJson.decimal(VENUE, row, "fee").movePointRight(2).stripTrailingZeros();
    }
}
