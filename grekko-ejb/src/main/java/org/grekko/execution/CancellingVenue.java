package org.grekko.execution;

import java.util.List;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/** What of an account's trading side can only take orders away. Calls block up to the venue's timeout. */
public interface CancellingVenue {
    /** The venue's name, for example BINANCE. */
    String venue();

    /**
     * Asks to cancel an order. Returning means that the venue took the request; an order that is over already counts
     * as taken.
     *
     * @throws org.grekko.market.VenueException when the venue refused or did not answer
     */
    void cancel(VenueOrderId id);

    /**
     * Cancels every working order of the account in a market.
     *
     * @throws org.grekko.market.VenueException when the venue refused or did not answer
     */
    void cancelAll(AssetPair pair);

    /**
     * Orders that work at the venue, ours or not.
     *
     * @param pair the market; null for all
     * @throws org.grekko.market.VenueException when the venue did not answer
     */
    List<VenueOrderState> openOrders(@Nullable AssetPair pair);
}
