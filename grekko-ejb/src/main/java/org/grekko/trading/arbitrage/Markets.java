package org.grekko.trading.arbitrage;

import java.math.BigDecimal;
import java.util.Map;
import org.grekko.execution.domain.BookWalk;
import org.grekko.execution.domain.arbitrage.ArbitrageMarket;
import org.grekko.market.BookSnapshot;
import org.grekko.trading.TradableVenue;
import org.jspecify.annotations.Nullable;

/** Makes of a tradable venue what the finders look at. */
final class Markets {
    private Markets() {}

    /**
     * A market with a book and balances.
     *
     * @param free what is free by asset, an asset that is not named being nothing; null where no account limits
     */
    static ArbitrageMarket of(TradableVenue venue, BookSnapshot book, @Nullable Map<String, BigDecimal> free) {
        return new ArbitrageMarket(
                book,
                venue.takerBps(),
                venue.lot(),
                venue.minQuantity(),
                venue.maxQuantity(),
                venue.minNotional(),
                free == null ? null : free.getOrDefault(book.pair().base(), BigDecimal.ZERO),
                free == null ? null : free.getOrDefault(book.pair().quote(), BigDecimal.ZERO));
    }

    static BigDecimal commonLot(ArbitrageMarket one, ArbitrageMarket other) {
        return BookWalk.commonLot(one.lot(), other.lot());
    }
}
