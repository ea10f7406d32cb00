package org.grekko.venue.coinbase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.grekko.execution.VenueFill;
import org.grekko.execution.VenueOrder;
import org.grekko.execution.VenueOrderState;
import org.grekko.execution.domain.OrderStatus;
import org.grekko.execution.domain.OrderType;
import org.grekko.market.VenueError;
import org.grekko.market.VenueErrorMeaning;
import org.grekko.market.VenueException;
import org.grekko.market.VenueInstrument;
import org.grekko.shared.Side;
import org.grekko.venue.VenueJson;
import org.jspecify.annotations.Nullable;

/** Writes and reads orders and executions as Coinbase has them over REST. Pure. */
final class CoinbaseOrders {
    private static final String VENUE = CoinbaseRest.VENUE;
    private static final String RESTING = "limit_limit_gtc";

    private CoinbaseOrders() {}

    /**
     * The body that asks for an order.
     *
     * @param clientOrderId as it is sent
     * @throws VenueException when Coinbase has no such order
     */
    static ObjectNode request(VenueOrder order, String symbol, String clientOrderId) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("client_order_id", clientOrderId)
                .put("product_id", symbol)
                .put("side", order.side().name());
        String configuration = configuration(order);
        ObjectNode terms = body.putObject("order_configuration").putObject(configuration);
        terms.put("base_size", order.quantity().toPlainString());
        if (order.type() == OrderType.LIMIT) {
            BigDecimal price = Objects.requireNonNull(order.price(), "a limit order has a price");
            terms.put("limit_price", price.toPlainString());
        }
        if (configuration.equals(RESTING)) {
            terms.put("post_only", order.postOnly());
        }
        return body;
    }

    private static String configuration(VenueOrder order) {
        if (order.type() == OrderType.MARKET) {
            return "market_market_ioc";
        }
        if (order.type() != OrderType.LIMIT) {
            throw new VenueException(VenueError.of(
                    VENUE, VenueErrorMeaning.NOT_SUPPORTED, "type", "Coinbase holds no stop orders without a limit"));
        }
        if (order.postOnly()) {
            return RESTING;
        }
        return switch (order.timeInForce()) {
            case GTC -> RESTING;
            case IOC -> "sor_limit_ioc";
            case FOK -> "limit_limit_fok";
        };
    }

    /** The order that was taken just now; the answer does not say yet what became of it. */
    static VenueOrderState taken(VenueOrder order, JsonNode answer, Instant now) {
        JsonNode success = answer.path("success_response");
        return new VenueOrderState(
                VenueJson.text(VENUE, success, "order_id"),
                success.path("client_order_id").asText(null),
                order.pair(),
                order.side(),
                order.type(),
                OrderStatus.NEW,
                order.quantity(),
                BigDecimal.ZERO,
                null,
                order.price(),
                null,
                now);
    }

    /** A row of the account's orders. */
    static VenueOrderState order(JsonNode order, VenueInstrument market) {
        BigDecimal filled = CoinbaseCodec.orZero(order.path("filled_size"));
        JsonNode terms = terms(order);
        BigDecimal quantity = CoinbaseCodec.positive(terms.path("base_size"));
        boolean cancelling = order.path("pending_cancel").asBoolean();
        return new VenueOrderState(
                VenueJson.text(VENUE, order, "order_id"),
                order.path("client_order_id").asText(null),
                market.pair(),
                CoinbaseCodec.side(order, "side"),
                type(order.path("order_type").asText()),
                status(VenueJson.text(VENUE, order, "status"), filled, cancelling),
                quantity == null ? filled : quantity,
                filled,
                filled.signum() == 0 ? null : CoinbaseCodec.positive(order.path("average_filled_price")),
                CoinbaseCodec.positive(terms.path("limit_price")),
                CoinbaseCodec.positive(terms.path("stop_price")),
                CoinbaseCodec.instant(order, "created_time"));
    }

    /** What stands behind the only name within order_configuration. */
    private static JsonNode terms(JsonNode order) {
        JsonNode configuration = order.path("order_configuration");
        return configuration.elements().hasNext() ? configuration.elements().next() : configuration;
    }

    /** The type of an order, which streams write as "Stop Limit" and REST as STOP_LIMIT; null for those without a word. */
    static @Nullable OrderType type(String type) {
        return switch (type.toUpperCase(Locale.ROOT)) {
            case "MARKET" -> OrderType.MARKET;
            case "LIMIT" -> OrderType.LIMIT;
            default -> null;
        };
    }

    /** Where an order stands. */
    static OrderStatus status(String status, BigDecimal filled, boolean cancelling) {
        boolean some = filled.signum() > 0;
        return switch (status) {
            case "PENDING", "QUEUED" -> OrderStatus.PENDING_NEW;
            case "OPEN", "EDIT_QUEUED" ->
                cancelling ? OrderStatus.PENDING_CANCEL : some ? OrderStatus.PARTIALLY_FILLED : OrderStatus.NEW;
            case "CANCEL_QUEUED" -> OrderStatus.PENDING_CANCEL;
            case "FILLED" -> OrderStatus.FILLED;
            case "CANCELLED" -> OrderStatus.CANCELED;
            case "EXPIRED" -> some ? OrderStatus.CANCELED : OrderStatus.EXPIRED;
            case "FAILED" -> some ? OrderStatus.CANCELED : OrderStatus.REJECTED;
            default -> throw VenueJson.unreadable(VENUE, "unknown order status " + status);
        };
    }

    /** A row of the account's executions; empty for corrections and the like, which are none. */
    static Optional<VenueFill> fill(JsonNode row, VenueInstrument market) {
        if (!row.path("trade_type").asText("FILL").equals("FILL")) {
            return Optional.empty();
        }
        BigDecimal price = VenueJson.decimal(VENUE, row, "price");
        BigDecimal size = VenueJson.decimal(VENUE, row, "size");
        boolean inQuote = row.path("size_in_quote").asBoolean();
        Side side = CoinbaseCodec.side(row, "side");
        return Optional.of(new VenueFill(
                VenueJson.text(VENUE, row, "trade_id"),
                VenueJson.text(VENUE, row, "order_id"),
                null,
                market.pair(),
                side,
                inQuote ? size.divide(price, MathContext.DECIMAL64) : size,
                price,
                CoinbaseCodec.orZero(row.path("commission")),
                market.pair().quote(),
                row.path("liquidity_indicator").asText().equals("MAKER"),
                CoinbaseCodec.instant(row, "trade_time")));
    }
}
