package org.grekko.execution;

import org.grekko.execution.domain.Order;
import org.jspecify.annotations.Nullable;

/**
 * An order of an account on a venue.
 *
 * @param order the order as it stands in our books
 * @param wireId the client order id as it is sent
 * @param venueOrderId the venue's id; null until we know it
 * @param held whether we still hold it back, as a stop that the venue does not keep itself
 * @param adjusted whether price or quantity were fitted to the venue's filters once already
 */
public record Tracked(Order order, String wireId, @Nullable String venueOrderId, boolean held, boolean adjusted) {
    /** What the order is called. */
    public VenueOrderId id() {
        return new VenueOrderId(order.pair(), order.clientOrderId(), venueOrderId);
    }
}
