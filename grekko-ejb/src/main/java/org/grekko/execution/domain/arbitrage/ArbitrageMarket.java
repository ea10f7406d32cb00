package org.grekko.execution.domain.arbitrage;

import java.math.BigDecimal;
import org.grekko.market.BookSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * A market on one venue as arbitrage sees it.
 *
 * @param book its book
 * @param takerBps fee of taking, basis points of the notional, taken from what is received
 * @param lot smallest step of a quantity, positive
 * @param minQuantity smallest quantity of an order
 * @param maxQuantity largest quantity of an order; null when there is none
 * @param minNotional smallest price times quantity
 * @param freeBase what is free of the base asset there; null for no limit
 * @param freeQuote what is free of the quote asset there; null for no limit
 */
public record ArbitrageMarket(
        BookSnapshot book,
        BigDecimal takerBps,
        BigDecimal lot,
        BigDecimal minQuantity,
        @Nullable BigDecimal maxQuantity,
        BigDecimal minNotional,
        @Nullable BigDecimal freeBase,
        @Nullable BigDecimal freeQuote) {
    /** The venue. */
    public String venue() {
        return book.venue();
    }

    /** The fee as a fraction of the notional. */
    BigDecimal fee() {
        return takerBps.movePointLeft(4);
    }

    /** Whether an order of that size is one that the venue takes. */
    boolean takes(BigDecimal quantity, BigDecimal notional) {
        return quantity.signum() > 0
                && quantity.compareTo(minQuantity) >= 0
                && (maxQuantity == null || quantity.compareTo(maxQuantity) <= 0)
                && notional.compareTo(minNotional) >= 0;
    }
}
