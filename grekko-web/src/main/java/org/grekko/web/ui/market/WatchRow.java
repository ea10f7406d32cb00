package org.grekko.web.ui.market;

import java.math.BigDecimal;
import org.grekko.market.Quote;
import org.grekko.shared.AssetPair;

/** One line of the watch list; two are the same when they are about the same market. */
final class WatchRow {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final String venue;
    private final AssetPair pair;
    private Quote quote;

    WatchRow(Quote quote) {
        this.venue = quote.venue();
        this.pair = quote.pair();
        this.quote = quote;
    }

    String venue() {
        return venue;
    }

    AssetPair pair() {
        return pair;
    }

    Quote quote() {
        return quote;
    }

    /** Whether the newer quote differs from what was shown. */
    boolean take(Quote newer) {
        boolean changed = !newer.equals(quote);
        quote = newer;
        return changed;
    }

    BigDecimal middle() {
        return quote.bid().add(quote.ask()).divide(TWO);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WatchRow row && row.venue.equals(venue) && row.pair.equals(pair);
    }

    @Override
    public int hashCode() {
        return 31 * venue.hashCode() + pair.hashCode();
    }
}
