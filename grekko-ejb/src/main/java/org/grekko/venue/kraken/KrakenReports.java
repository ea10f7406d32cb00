package org.grekko.venue.kraken;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.grekko.execution.VenueFill;
import org.grekko.execution.VenueOrderState;
import org.grekko.execution.domain.OrderStatus;
import org.grekko.market.VenueInstrument;
import org.grekko.shared.Recent;
import org.grekko.venue.VenueJson;
import org.jspecify.annotations.Nullable;

/**
 * Reads the events of Kraken's executions channel. Only the first event of an order describes it; later ones carry what
 * changed, so the description of each working order is remembered, of at most {@value #MOST_ORDERS}. Pure; one thread at
 * a time.
 */
final class KrakenReports {
    /** How many working orders are remembered; the one unheard of for longest gives way. */
    static final int MOST_ORDERS = 10_000;

    private static final String VENUE = KrakenConnector.VENUE;
    private static final String CREATED = "created";

    private final KrakenMarkets markets;
    private final Map<String, ObjectNode> known = new Recent<>(MOST_ORDERS);

    /** What one event says; each part is empty when it does not say that. */
    record Report(Optional<VenueOrderState> order, Optional<VenueFill> fill) {}

    KrakenReports(KrakenMarkets markets) {
        this.markets = markets;
    }

    /** Forgets every order: the connection is new and describes them again. */
    void restart() {
        known.clear();
    }

    /**
     * Reads an event.
     *
     * @throws org.grekko.market.VenueException when it lacks what it should have
     */
    Report read(JsonNode event) {
        String id = VenueJson.text(VENUE, event, "order_id");
        ObjectNode whole = merged(id, event);
        Optional<VenueInstrument> market = markets.find(whole.path("symbol").asText());
        if (market.isEmpty()) {
            return new Report(Optional.empty(), Optional.empty());
        }
        boolean executed = event.path("exec_type").asText().equals("trade");
        Optional<VenueFill> fill = executed ? Optional.of(fill(id, whole, market.get())) : Optional.empty();
        if (!whole.has("order_qty")) {
            return new Report(Optional.empty(), fill);
        }
        VenueOrderState state = order(id, whole, market.get());
        if (state.status().terminal()) {
            known.remove(id);
        }
        return new Report(Optional.of(state), fill);
    }

    private ObjectNode merged(String id, JsonNode event) {
        ObjectNode whole = known.get(id);
        if (whole == null) {
            whole = event.deepCopy();
            whole.set(CREATED, event.path("timestamp"));
            if (event.has("order_qty")) {
                known.put(id, whole);
            }
        } else {
            whole.setAll((ObjectNode) event);
        }
        return whole;
    }

    private static VenueOrderState order(String id, JsonNode order, VenueInstrument market) {
        BigDecimal filled = orZero(order.path("cum_qty"));
        String type = order.path("order_type").asText();
        return new VenueOrderState(
                id,
                order.path("cl_ord_id").asText(null),
                market.pair(),
                KrakenAccountCodec.side(VenueJson.text(VENUE, order, "side")),
                KrakenAccountCodec.type(type),
                status(VenueJson.text(VENUE, order, "order_status"), filled),
                VenueJson.decimal(VENUE, order, "order_qty"),
                filled,
                filled.signum() == 0 ? null : KrakenAccountCodec.positive(order.path("avg_price")),
                KrakenAccountCodec.positive(order.path("limit_price")),
                trigger(order),
                time(order, CREATED));
    }

    private static @Nullable BigDecimal trigger(JsonNode order) {
        BigDecimal price = KrakenAccountCodec.positive(order.path("triggers").path("price"));
        return price == null ? KrakenAccountCodec.positive(order.path("stop_price")) : price;
    }

    private static OrderStatus status(String status, BigDecimal filled) {
        return switch (status) {
            case "pending_new" -> OrderStatus.PENDING_NEW;
            case "new" -> filled.signum() > 0 ? OrderStatus.PARTIALLY_FILLED : OrderStatus.NEW;
            case "partially_filled" -> OrderStatus.PARTIALLY_FILLED;
            case "filled" -> OrderStatus.FILLED;
            case "canceled" -> OrderStatus.CANCELED;
            case "expired" -> filled.signum() > 0 ? OrderStatus.CANCELED : OrderStatus.EXPIRED;
            default -> throw VenueJson.unreadable(VENUE, "unknown order status " + status);
        };
    }

    private static VenueFill fill(String id, JsonNode event, VenueInstrument market) {
        JsonNode fees = event.path("fees");
        String feeAsset = fees.isEmpty()
                ? market.pair().quote()
                : KrakenAssets.grekko(VenueJson.text(VENUE, fees.path(0), "asset"));
        return new VenueFill(
                VenueJson.text(VENUE, event, "exec_id"),
                id,
                event.path("cl_ord_id").asText(null),
                market.pair(),
                KrakenAccountCodec.side(VenueJson.text(VENUE, event, "side")),
                VenueJson.decimal(VENUE, event, "last_qty"),
                VenueJson.decimal(VENUE, event, "last_price"),
                fees.isEmpty() ? BigDecimal.ZERO : VenueJson.decimal(VENUE, fees.path(0), "qty"),
                feeAsset,
                event.path("liquidity_ind").asText().equals("m"),
                time(event, "timestamp"));
    }

    private static BigDecimal orZero(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? BigDecimal.ZERO : VenueJson.decimal(VENUE, value);
    }

    private static Instant time(JsonNode event, String field) {
        try {
            return Instant.parse(VenueJson.text(VENUE, event, field));
        } catch (DateTimeParseException broken) {
            throw VenueJson.unreadable(VENUE, field + " is no time: " + broken.getParsedString());
        }
    }
}
