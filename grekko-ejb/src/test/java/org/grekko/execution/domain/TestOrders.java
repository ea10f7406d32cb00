package org.grekko.execution.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/** Orders for tests: one BTC/USD unless said otherwise. */
final class TestOrders {
    static final AssetPair PAIR = AssetPair.of("BTC/USD");
    static final Instant ACCEPTED = Instant.parse("2026-01-05T12:00:00Z");

    private TestOrders() {}

    static NewOrder wish(OrderType type, Side side, @Nullable String price, @Nullable UUID group) {
        BigDecimal number = price == null ? null : new BigDecimal(price);
        boolean triggered = type == OrderType.STOP_LOSS || type == OrderType.TAKE_PROFIT;
        return new NewOrder(
                new UUID(1, 1),
                "PAPER",
                PAIR,
                side,
                type,
                BigDecimal.ONE,
                triggered ? null : number,
                triggered ? number : null,
                TimeInForce.GTC,
                false,
                false,
                type.name(),
                null,
                null,
                group,
                "test");
    }

    static Order order(OrderType type, Side side, @Nullable String price, @Nullable UUID group) {
        return Order.of(UUID.randomUUID(), wish(type, side, price, group), null, ACCEPTED);
    }

    static Order order(OrderType type, Side side, @Nullable String price) {
        return order(type, side, price, null);
    }
}
