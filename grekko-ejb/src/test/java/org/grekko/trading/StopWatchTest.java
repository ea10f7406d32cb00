package org.grekko.trading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.grekko.execution.domain.NewOrder;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.OrderType;
import org.grekko.execution.domain.TimeInForce;
import org.grekko.market.Quote;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.junit.jupiter.api.Test;

/** A held stop is due when the price at which it would execute has reached it, and not before. */
class StopWatchTest {
    private static final AssetPair BTC = AssetPair.of("BTC/USD");

    private static boolean due(Side side, OrderType type, String stop, String bid, String ask) {
        NewOrder wish = new NewOrder(
                new UUID(0, 1),
                "COINBASE",
                BTC,
                side,
                type,
                BigDecimal.ONE,
                null,
                new BigDecimal(stop),
                TimeInForce.GTC,
                false,
                false,
                "stop",
                null,
                null,
                null,
                "test");
        Quote quote = new Quote(
                "COINBASE",
                BTC,
                new BigDecimal(bid),
                new BigDecimal(ask),
                BigDecimal.ONE,
                BigDecimal.ONE,
                Instant.EPOCH);
        return StopWatch.reached(Order.intended(new UUID(0, 2), wish, Instant.EPOCH), quote);
    }

    @Test
    void sellsSellAtTheBid() {
        assertThat(due(Side.SELL, OrderType.STOP_LOSS, "100", "100.01", "101")).isFalse();
        assertThat(due(Side.SELL, OrderType.STOP_LOSS, "100", "100", "101")).isTrue();
        assertThat(due(Side.SELL, OrderType.TAKE_PROFIT, "100", "99.99", "101")).isFalse();
        assertThat(due(Side.SELL, OrderType.TAKE_PROFIT, "100", "100", "101")).isTrue();
    }

    @Test
    void purchasesBuyAtTheAsk() {
        assertThat(due(Side.BUY, OrderType.STOP_LOSS, "100", "99", "99.99")).isFalse();
        assertThat(due(Side.BUY, OrderType.STOP_LOSS, "100", "99", "100")).isTrue();
        assertThat(due(Side.BUY, OrderType.TAKE_PROFIT, "100", "99", "100.01")).isFalse();
        assertThat(due(Side.BUY, OrderType.TAKE_PROFIT, "100", "99", "100")).isTrue();
    }
}
