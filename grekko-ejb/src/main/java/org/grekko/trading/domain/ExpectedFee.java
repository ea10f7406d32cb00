package org.grekko.trading.domain;

import java.math.BigDecimal;
import org.grekko.execution.domain.NewOrder;
import org.grekko.execution.domain.OrderType;
import org.grekko.execution.domain.TimeInForce;
import org.grekko.market.Quote;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/**
 * What an order will probably be charged.
 *
 * @param bps in basis points of its notional
 * @param basis which fee that is
 */
public record ExpectedFee(BigDecimal bps, Basis basis) {
    /** Which fee is meant. */
    public enum Basis {
        /** The fee of the paper venue. */
        PAPER,
        /** The account's own fee for orders that rest. */
        MAKER,
        /** The account's own fee for orders that take. */
        TAKER,
        /** The account's venue did not tell its fee yet; the usual one of the venue. */
        ASSUMED
    }

    /**
     * The fees of an account in basis points.
     *
     * @param maker of orders that rest; null when the venue did not tell it yet
     * @param taker of orders that take; null when the venue did not tell it yet
     * @param usual what is assumed meanwhile
     */
    public record Rates(@Nullable BigDecimal maker, @Nullable BigDecimal taker, BigDecimal usual) {}

    /**
     * The fee of an order for an account. An order that may take any part of its quantity counts as one that takes.
     *
     * @param quote best prices of its market; null when they are not heard, and then only a post-only order rests
     */
    public static ExpectedFee of(NewOrder order, @Nullable Quote quote, Rates rates) {
        boolean rests = rests(order, quote);
        BigDecimal own = rests ? rates.maker() : rates.taker();
        if (own == null) {
            return new ExpectedFee(rates.usual(), Basis.ASSUMED);
        }
        return new ExpectedFee(own, rests ? Basis.MAKER : Basis.TAKER);
    }

    private static boolean rests(NewOrder order, @Nullable Quote quote) {
        BigDecimal limit = order.price();
        if (order.postOnly()) {
            return true;
        }
        if (order.type() != OrderType.LIMIT
                || order.timeInForce() != TimeInForce.GTC
                || limit == null
                || quote == null) {
            return false;
        }
        return order.side() == Side.BUY ? limit.compareTo(quote.ask()) < 0 : limit.compareTo(quote.bid()) > 0;
    }
}
