package org.grekko.trading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.grekko.execution.VenueFill;
import org.grekko.execution.domain.NewOrder;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.OrderType;
import org.grekko.execution.domain.TimeInForce;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.junit.jupiter.api.Test;

class BookedFillsTest {
    private static final Instant NOW = Instant.parse("2026-01-05T00:00:00Z");
    private static final AssetPair PAIR = AssetPair.of("BTC/USDT");

    private final BookedFills booked = new BookedFills(3);

    @Test
    void whatWasBookedIsNotAskedAboutAgain() {
        booked.booked(fill(1));
        assertThat(booked.without(List.of(fill(1), fill(2)))).containsExactly(fill(2));
    }

    @Test
    void theOldestAreForgotten() {
        IntStream.rangeClosed(1, 5).forEach(id -> booked.booked(fill(id)));
        assertThat(booked.without(IntStream.rangeClosed(1, 5)
                        .mapToObj(BookedFillsTest::fill)
                        .toList()))
                .containsExactly(fill(1), fill(2));
    }

    @Test
    void aPlacementCountsWhenItsOrderHasAllOfIt() {
        booked.placed(order(2), List.of(fill(1), fill(2)));
        assertThat(booked.without(List.of(fill(1), fill(2)))).isEmpty();
    }

    @Test
    void aFillThatTheBooksDidNotTakeIsAskedAboutAgain() {
        booked.placed(order(1), List.of(fill(1), fill(2)));
        assertThat(booked.without(List.of(fill(1), fill(2)))).containsExactly(fill(1), fill(2));
    }

    private static VenueFill fill(int id) {
        return new VenueFill(
                "" + id, "7", null, PAIR, Side.BUY, BigDecimal.ONE, BigDecimal.TEN, BigDecimal.ZERO, "USDT", true, NOW);
    }

    /** An order over 2 of which so much is filled. */
    private static Order order(int filled) {
        NewOrder wish = new NewOrder(
                new UUID(2, 2),
                "X",
                PAIR,
                Side.BUY,
                OrderType.MARKET,
                BigDecimal.valueOf(2),
                null,
                null,
                TimeInForce.GTC,
                false,
                false,
                "O-1",
                null,
                null,
                null,
                "test");
        Order placed = Order.of(new UUID(1, 1), wish, null, NOW);
        return placed.filled(BigDecimal.valueOf(filled), BigDecimal.TEN, BigDecimal.ZERO, NOW);
    }
}
