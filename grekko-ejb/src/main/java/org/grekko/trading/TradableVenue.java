package org.grekko.trading;

import java.math.BigDecimal;
import org.grekko.execution.VenueAccount;
import org.grekko.market.BookSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * A market on one venue that could be traded at this moment.
 *
 * @param venue the venue
 * @param book its last book
 * @param takerBps what taking costs: the account's own fee where it is known
 * @param lot smallest step of a quantity
 * @param minQuantity smallest quantity of an order
 * @param maxQuantity largest quantity of an order; null when there is none
 * @param minNotional smallest price times quantity
 * @param account the account there; null on a simulated venue, where nothing can be placed
 */
public record TradableVenue(
        String venue,
        BookSnapshot book,
        BigDecimal takerBps,
        BigDecimal lot,
        BigDecimal minQuantity,
        @Nullable BigDecimal maxQuantity,
        BigDecimal minNotional,
        @Nullable VenueAccount account) {}
