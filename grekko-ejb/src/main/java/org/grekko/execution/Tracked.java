package org.grekko.execution;

import java.util.Set;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.OrderStatus;
import org.grekko.execution.domain.OrderType;
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

    /** Whether our books say that the venue has, or had, the order. */
    public boolean accepted() {
        return order.status() != OrderStatus.PENDING_NEW
                && order.status() != OrderStatus.UNKNOWN
                && order.status() != OrderStatus.REJECTED;
    }

    /** The order as it is sent: stops that the venue does not keep itself are market orders once they are due. */
    VenueOrder wire(Set<OrderType> kept) {
        boolean keeps = kept.contains(order.type());
        return new VenueOrder(
                wireId,
                order.pair(),
                order.side(),
                keeps ? order.type() : OrderType.MARKET,
                order.quantity(),
                order.price(),
                keeps ? order.stopPrice() : null,
                order.timeInForce(),
                order.postOnly(),
                order.reduceOnly());
    }

    /** Whether our books have all that the venue says of the order. */
    public boolean says(VenueOrderState state) {
        return accepted()
                && state.venueOrderId().equals(venueOrderId)
                && state.filledQuantity().compareTo(order.filledQuantity()) <= 0
                && (state.end() == null || order.status().terminal());
    }
}
