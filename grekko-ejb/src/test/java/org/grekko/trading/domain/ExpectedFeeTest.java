package org.grekko.trading.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.grekko.execution.domain.NewOrder;
import org.grekko.execution.domain.OrderType;
import org.grekko.execution.domain.TimeInForce;
import org.grekko.market.Quote;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExpectedFeeTest {
    private static final AssetPair PAIR = AssetPair.of("BTC/USD");
    private static final ExpectedFee.Rates RATES =
            new ExpectedFee.Rates(new BigDecimal("2"), new BigDecimal("7"), BigDecimal.TEN);

    @Test
    void anOrderThatRestsIsChargedTheMakersFeeAndOneThatTakesTheTakers() {
        assertThat(fee(limit(Side.BUY, "99.99", TimeInForce.GTC, false))).isEqualTo(maker());
        assertThat(fee(limit(Side.BUY, "100.02", TimeInForce.GTC, false))).isEqualTo(taker());
        assertThat(fee(limit(Side.SELL, "100.01", TimeInForce.GTC, false))).isEqualTo(maker());
        assertThat(fee(limit(Side.SELL, "100", TimeInForce.GTC, false))).isEqualTo(taker());
        assertThat(fee(order(OrderType.MARKET, Side.BUY, null, TimeInForce.GTC, false)))
                .isEqualTo(taker());
    }

    @Test
    void anOrderThatFillsAtOnceOrLapsesNeverRests() {
        assertThat(fee(limit(Side.BUY, "90", TimeInForce.IOC, false))).isEqualTo(taker());
        assertThat(fee(limit(Side.BUY, "90", TimeInForce.FOK, false))).isEqualTo(taker());
    }

    @Test
    void withoutAQuoteOnlyAPostOnlyOrderIsSureToRest() {
        assertThat(ExpectedFee.of(limit(Side.BUY, "90", TimeInForce.GTC, false), null, RATES))
                .isEqualTo(taker());
        assertThat(ExpectedFee.of(limit(Side.BUY, "90", TimeInForce.GTC, true), null, RATES))
                .isEqualTo(maker());
    }

    @Test
    void aFeeThatTheVenueDidNotTellYetIsAssumedAndSaysSo() {
        ExpectedFee.Rates unknown = new ExpectedFee.Rates(null, null, BigDecimal.TEN);
        assertThat(ExpectedFee.of(limit(Side.BUY, "90", TimeInForce.GTC, false), quote("100", "101"), unknown))
                .isEqualTo(new ExpectedFee(BigDecimal.TEN, ExpectedFee.Basis.ASSUMED));
    }

    @Test
    void noOrderThatReachesTheOtherSideIsEverCalledAMaker() {
        for (long seed = 1; seed <= 500; seed++) {
            Random dice = new Random(seed * 0x9E3779B97F4A7C15L);
            BigDecimal bid = BigDecimal.valueOf(90 + dice.nextInt(20));
            BigDecimal ask = bid.add(BigDecimal.valueOf(1 + dice.nextInt(3)));
            BigDecimal price = BigDecimal.valueOf(85 + dice.nextInt(30));
            Side side = dice.nextBoolean() ? Side.BUY : Side.SELL;
            ExpectedFee fee = ExpectedFee.of(
                    limit(side, price.toPlainString(), TimeInForce.GTC, false),
                    quote(bid.toPlainString(), ask.toPlainString()),
                    RATES);
            boolean reaches = side == Side.BUY ? price.compareTo(ask) >= 0 : price.compareTo(bid) <= 0;
            assertThat(fee).as("seed " + seed).isEqualTo(reaches ? taker() : maker());
        }
    }

    private static ExpectedFee maker() {
        return new ExpectedFee(new BigDecimal("2"), ExpectedFee.Basis.MAKER);
    }

    private static ExpectedFee taker() {
        return new ExpectedFee(new BigDecimal("7"), ExpectedFee.Basis.TAKER);
    }

    private static ExpectedFee fee(NewOrder order) {
        return ExpectedFee.of(order, quote("100", "100.02"), RATES);
    }

    private static Quote quote(String bid, String ask) {
        return new Quote(
                "V",
                PAIR,
                new BigDecimal(bid),
                new BigDecimal(ask),
                BigDecimal.ONE,
                BigDecimal.ONE,
                Instant.parse("2026-01-05T12:00:00Z"));
    }

    private static NewOrder limit(Side side, String price, TimeInForce inForce, boolean postOnly) {
        return order(OrderType.LIMIT, side, new BigDecimal(price), inForce, postOnly);
    }

    private static NewOrder order(
            OrderType type, Side side, @Nullable BigDecimal price, TimeInForce inForce, boolean postOnly) {
        return new NewOrder(
                new UUID(1, 1),
                "V",
                PAIR,
                side,
                type,
                BigDecimal.ONE,
                price,
                null,
                inForce,
                postOnly,
                false,
                null,
                null,
                null,
                null,
                "test");
    }
}
