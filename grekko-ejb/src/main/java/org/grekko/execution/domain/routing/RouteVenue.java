package org.grekko.execution.domain.routing;

import java.math.BigDecimal;
import java.util.List;
import org.grekko.market.BookSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * A venue as the router sees it.
 *
 * @param venue its name
 * @param levels the side that the order would take, best first
 * @param takerBps fee of taking, basis points of the notional
 * @param lot smallest step of a quantity, positive
 * @param minQuantity smallest quantity of an order
 * @param maxQuantity largest quantity of an order; null when there is none
 * @param minNotional smallest price times quantity
 * @param free what the account may spend: quote asset of a purchase, base asset of a sale; null for no limit
 * @param health how it does
 */
public record RouteVenue(
        String venue,
        List<BookSnapshot.Level> levels,
        BigDecimal takerBps,
        BigDecimal lot,
        BigDecimal minQuantity,
        @Nullable BigDecimal maxQuantity,
        BigDecimal minNotional,
        @Nullable BigDecimal free,
        VenueHealth health) {
    public RouteVenue {
        levels = List.copyOf(levels);
    }
}
