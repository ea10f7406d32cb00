package org.grekko.execution.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.grekko.market.Instrument;
import org.grekko.shared.FieldError;
import org.grekko.shared.Side;
import org.junit.jupiter.api.Test;

class ReplaceRulesTest {
    private static final Instrument MARKET = new Instrument(
            "BINANCE",
            TestOrders.PAIR,
            new BigDecimal("0.5"),
            new BigDecimal("0.1"),
            BigDecimal.valueOf(5),
            BigDecimal.ZERO,
            false);

    private final Order order = TestOrders.order(OrderType.LIMIT, Side.BUY, "100");

    private static Replacement terms(String quantity, String price) {
        return new Replacement(new BigDecimal(quantity), new BigDecimal(price));
    }

    private static List<String> errors(Order order, String quantity, String price) {
        return ReplaceRules.errors(order, terms(quantity, price), MARKET).stream()
                .map(FieldError::toString)
                .toList();
    }

    @Test
    void onlyALimitOrderThatRestsAndThatTheVenueHasIsChanged() {
        assertThat(ReplaceRules.obstacle(order)).isEmpty();
        for (OrderEvent event : List.of(OrderEvent.REQUEST_CANCEL, OrderEvent.CANCEL, OrderEvent.LOSE_TRACK)) {
            assertThat(ReplaceRules.obstacle(order.after(event, order.createdAt())))
                    .as(event.name())
                    .isPresent();
        }
        assertThat(ReplaceRules.obstacle(order.replacing(terms("2", "100"), order.createdAt())))
                .hasValueSatisfying(words -> assertThat(words).contains("under way"));
        assertThat(ReplaceRules.obstacle(TestOrders.order(OrderType.STOP_LOSS, Side.SELL, "90")))
                .isPresent();
        assertThat(ReplaceRules.obstacle(TestOrders.order(OrderType.LIMIT, Side.BUY, "90", new UUID(1, 2))))
                .isPresent();
        NewOrder wish = TestOrders.wish(OrderType.LIMIT, Side.BUY, "90", null);
        assertThat(ReplaceRules.obstacle(Order.intended(new UUID(2, 2), wish, order.createdAt())))
                .hasValueSatisfying(words -> assertThat(words).contains("PENDING_NEW"));
        for (String part : List.of("P-0123456789abcdef0123-4", "ARB-0123456789abcdef0123-B")) {
            Order ofAnother = Order.of(new UUID(2, 3), wish.withClientOrderId(part), null, order.createdAt());
            assertThat(ReplaceRules.obstacle(ofAnother)).as(part).isPresent();
        }
    }

    @Test
    void everyWrongTermIsNamedWithTheWayOut() {
        assertThat(errors(order, "2", "100.5")).isEmpty();
        assertThat(errors(order, "1.0", "100.0")).singleElement().asString().contains("nothing would change");
        assertThat(errors(order, "1", "100.3")).singleElement().asString().contains("price", "multiple of 0.5");
        assertThat(errors(order, "1.05", "100")).singleElement().asString().contains("quantity", "multiple of 0.1");
        assertThat(errors(order, "0.1", "40")).singleElement().asString().contains("quantity", "no order below 5");
        assertThat(errors(order, "-1", "-1")).hasSize(2);
        Order partly = order.filled(new BigDecimal("0.4"), BigDecimal.TEN, BigDecimal.ZERO, order.createdAt());
        assertThat(errors(partly, "0.4", "100")).singleElement().asString().contains("0.4", "cancel the order");
        assertThat(errors(partly, "0.5", "100")).isEmpty();
    }

    @Test
    void moreOrCloserToTheMarketAddsToTheRisk() {
        Order sale = TestOrders.order(OrderType.LIMIT, Side.SELL, "100");
        assertThat(ReplaceRules.adds(order, terms("1.1", "90"))).isTrue();
        assertThat(ReplaceRules.adds(order, terms("1", "101"))).isTrue();
        assertThat(ReplaceRules.adds(order, terms("0.5", "100"))).isFalse();
        assertThat(ReplaceRules.adds(order, terms("1", "99"))).isFalse();
        assertThat(ReplaceRules.adds(sale, terms("1", "99"))).isTrue();
        assertThat(ReplaceRules.adds(sale, terms("1", "101"))).isFalse();
    }
}
