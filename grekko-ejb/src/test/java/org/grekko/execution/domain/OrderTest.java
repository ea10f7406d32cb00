package org.grekko.execution.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.grekko.shared.FieldError;
import org.grekko.shared.Side;
import org.junit.jupiter.api.Test;

class OrderTest {
    @Test
    void fillsAddUpToTheQuantityAtTheirAveragePrice() {
        for (long seed = 1; seed <= 500; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            Order order = TestOrders.order(OrderType.MARKET, Side.BUY, null);
            BigDecimal paid = BigDecimal.ZERO;
            while (!order.status().terminal()) {
                BigDecimal part = BigDecimal.valueOf(dice.nextInt(1, 60), 2).min(order.remaining());
                BigDecimal price = BigDecimal.valueOf(dice.nextInt(1, 10_000), 2);
                paid = paid.add(part.multiply(price));
                order = order.filled(part, price, BigDecimal.ONE, TestOrders.ACCEPTED);
            }
            assertThat(order.status()).as("seed %d", seed).isEqualTo(OrderStatus.FILLED);
            assertThat(order.filledQuantity()).as("seed %d", seed).isEqualByComparingTo(order.quantity());
            assertThat(Objects.requireNonNull(order.averagePrice())
                            .subtract(paid)
                            .abs())
                    .as("seed %d", seed)
                    .isLessThan(new BigDecimal("0.000000000001"));
        }
    }

    @Test
    void moreThanRemainsIsNeverFilled() {
        Order order = TestOrders.order(OrderType.MARKET, Side.BUY, null);
        assertThatThrownBy(() ->
                        order.filled(new BigDecimal("1.00000001"), BigDecimal.TEN, BigDecimal.ZERO, order.createdAt()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 remains");
    }

    @Test
    void everyWrongFieldIsNamed() {
        NewOrder limit = TestOrders.wish(OrderType.LIMIT, Side.BUY, null, null);
        assertThat(fields(limit)).containsExactly("price");
        assertThat(fields(TestOrders.wish(OrderType.MARKET, Side.BUY, "5", null)))
                .containsExactly("price");
        assertThat(fields(TestOrders.wish(OrderType.STOP_LOSS, Side.SELL, "-5", null)))
                .containsExactly("stopPrice");
        assertThat(fields(TestOrders.wish(OrderType.LIMIT, Side.SELL, "0.000000001", null)))
                .containsExactly("price");
        assertThat(fields(TestOrders.wish(OrderType.LIMIT, Side.SELL, "1e400", null)))
                .containsExactly("price");
        assertThat(fields(TestOrders.wish(OrderType.LIMIT, Side.SELL, "60000", null)))
                .isEmpty();
        assertThat(fields(
                        TestOrders.wish(OrderType.MARKET, Side.BUY, null, null).withClientOrderId("a b")))
                .containsExactly("clientOrderId");
    }

    private static List<String> fields(NewOrder wish) {
        return OrderRules.validate(wish, null).stream().map(FieldError::field).toList();
    }
}
