package org.grekko.venue.coinbase;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.grekko.execution.VenueOrderState;
import org.grekko.market.VenueInstrument;
import org.grekko.venue.VenueJson;
import org.jspecify.annotations.Nullable;

/**
 * Reads the orders of an account's stream, which tells how much of an order was executed and how much is left, but no
 * execution. It remembers of the last {@value #MOST} orders how large they are, since nothing is left of a cancelled
 * one, and how much was executed, to notice more. One thread at a time.
 */
final class CoinbaseReports {
    /** The most orders remembered. */
    static final int MOST = 10_000;

    private static final String VENUE = CoinbaseRest.VENUE;

    private final Map<String, Seen> seen = new LinkedHashMap<>();

    private record Seen(BigDecimal quantity, BigDecimal filled) {}

    /**
     * A report.
     *
     * @param state the order after it
     * @param executed whether more of it is executed than the report before said
     */
    record Report(VenueOrderState state, boolean executed) {}

    /** Reads an order of the stream. */
    Report report(JsonNode order, VenueInstrument market) {
        String id = VenueJson.text(VENUE, order, "order_id");
        BigDecimal filled = CoinbaseCodec.orZero(order.path("cumulative_quantity"));
        Seen before = seen.getOrDefault(id, new Seen(BigDecimal.ZERO, BigDecimal.ZERO));
        BigDecimal quantity =
                filled.add(CoinbaseCodec.orZero(order.path("leaves_quantity"))).max(before.quantity);
        remember(id, new Seen(quantity, filled.max(before.filled)));
        VenueOrderState state = new VenueOrderState(
                id,
                clientOrderId(order),
                market.pair(),
                CoinbaseCodec.side(order, "order_side"),
                CoinbaseOrders.type(order.path("order_type").asText()),
                CoinbaseOrders.status(VenueJson.text(VENUE, order, "status"), filled, false),
                quantity,
                filled,
                filled.signum() == 0 ? null : CoinbaseCodec.positive(order.path("avg_price")),
                CoinbaseCodec.positive(order.path("limit_price")),
                CoinbaseCodec.positive(order.path("stop_price")),
                CoinbaseCodec.instant(order, "creation_time"));
        return new Report(state, filled.compareTo(before.filled) > 0);
    }

    private static @Nullable String clientOrderId(JsonNode order) {
        String id = order.path("client_order_id").asText();
        return id.isEmpty() ? null : id;
    }

    private void remember(String id, Seen now) {
        seen.put(id, now);
        if (seen.size() > MOST) {
            seen.remove(seen.keySet().iterator().next());
        }
    }
}
