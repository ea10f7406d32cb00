package org.grekko.web.ui.market;

import java.math.BigDecimal;
import org.grekko.market.Quote;
import org.grekko.market.WatchedMarkets;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/** One line of the watch list; two are the same when they are about the same market. */
final class WatchRow {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final String venue;
    private final AssetPair pair;
    private Quote quote;
    private @Nullable BigDecimal change;

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

    WatchedMarkets.Market market() {
        return new WatchedMarkets.Market(venue, pair);
    }

    /** The change over 24 hours in percent, as it was when the list was chosen; null when it is not known. */
    @Nullable
    BigDecimal change() {
        return change;
    }

    void change(@Nullable BigDecimal percent) {
        change = percent;
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
