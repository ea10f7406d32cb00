package org.grekko.trading.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.grekko.execution.domain.NewOrder;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.OrderEvent;
import org.grekko.execution.domain.OrderType;
import org.grekko.execution.domain.Replacement;
import org.grekko.execution.domain.TimeInForce;
import org.grekko.portfolio.domain.PortfolioBook;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.junit.jupiter.api.Test;

/** While a change is under way the larger of the old and the new terms is spoken for, exactly the new ones after. */
class ReservationsTest {
    private static final AssetPair PAIR = AssetPair.of("BTC/USD");
    private static final Instant NOW = Instant.parse("2026-01-05T00:00:00Z");
    private static final int SEEDS = 1_000;

    private final Desk desk = new Desk(new UUID(3, 3), new PortfolioBook("USD"));

    private static Order order(Side side, int quantity, int price) {
        NewOrder wish = new NewOrder(
                new UUID(3, 3),
                "BINANCE",
                PAIR,
                side,
                OrderType.LIMIT,
                BigDecimal.valueOf(quantity),
                BigDecimal.valueOf(price),
                null,
                TimeInForce.GTC,
                false,
                false,
                "c",
                null,
                null,
                null,
                "test");
        return Order.of(new UUID(1, 1), wish, null, NOW);
    }

    @Test
    void theLargerTermsAreSpokenForUntilTheVenueHasAnswered() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            int before = dice.nextInt(2, 20);
            int filled = dice.nextInt(1, before);
            int after = dice.nextInt(filled + 1, 30);
            int price = dice.nextInt(1, 100);
            int wished = dice.nextInt(1, 100);
            for (Side side : Side.values()) {
                Order order = order(side, before, price)
                        .filled(BigDecimal.valueOf(filled), BigDecimal.ONE, BigDecimal.ZERO, NOW);
                Order pending =
                        order.replacing(new Replacement(BigDecimal.valueOf(after), BigDecimal.valueOf(wished)), NOW);
                int larger = Math.max((before - filled) * price, (after - filled) * wished);
                check(seed, pending, larger, Math.max(before, after) - filled);
                check(seed, pending.after(OrderEvent.REPLACE, NOW), (after - filled) * wished, after - filled);
                check(seed, pending.after(OrderEvent.REPLACE_REJECT, NOW), (before - filled) * price, before - filled);
            }
        }
    }

    private void check(long seed, Order order, int notional, int quantity) {
        assertThat(Reservations.notional(desk, order))
                .as("seed %d", seed)
                .isEqualByComparingTo(BigDecimal.valueOf(notional));
        BigDecimal base = order.side() == Side.SELL ? BigDecimal.valueOf(quantity) : BigDecimal.ZERO;
        assertThat(Reservations.lockedBase(List.of(order), PAIR))
                .as("seed %d", seed)
                .isEqualByComparingTo(base);
    }
}
