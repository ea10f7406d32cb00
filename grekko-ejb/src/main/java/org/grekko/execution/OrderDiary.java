package org.grekko.execution;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.grekko.execution.domain.OrderEvent;
import org.grekko.execution.domain.Replacement;
import org.grekko.market.VenueError;
import org.jspecify.annotations.Nullable;

/**
 * Port to the books of one account: every call is one transaction, durable when it returns, and decides on the order as
 * it stands at that moment. What an order cannot undergo any more is ignored, since reports overtake answers.
 */
public interface OrderDiary {
    /** The order of our id. */
    Optional<Tracked> find(UUID orderId);

    /** The order that the venue names by either id. */
    Optional<Tracked> named(@Nullable String wireId, @Nullable String venueOrderId);

    /** Every order of the account that is not over, the oldest first. */
    List<Tracked> open();

    /** The venue has the order. */
    void accepted(UUID orderId, String venueOrderId);

    /** The venue has the order and has executed this much of it at once: one step; returns the order after it. */
    default Tracked placed(UUID orderId, String venueOrderId, List<VenueFill> fills) {
        accepted(orderId, venueOrderId);
        fills.forEach(fill -> filled(orderId, fill));
        return find(orderId).orElseThrow();
    }

    /** The venue does not have the order and never will. */
    void refused(UUID orderId, VenueError error);

    /** Whether the venue has the order is not known. */
    void lost(UUID orderId, VenueError error);

    /** Those fills that are not booked, in their order. */
    default List<VenueFill> unknown(List<VenueFill> fills) {
        return fills;
    }

    /**
     * The venue executed the order.
     *
     * @return true when the fill was not known before
     */
    boolean filled(UUID orderId, VenueFill fill);

    /** The venue ended the order: CANCEL, EXPIRE or REJECT. */
    void ended(UUID orderId, OrderEvent how);

    /** The venue works the order under the terms that were wished; ignored when others are wished by now. */
    void replaced(UUID orderId, Replacement terms);

    /** The terms that were wished never come to be; ignored when others are wished by now. */
    void replaceRejected(UUID orderId, Replacement terms, VenueError error);

    /** Price and quantity were fitted to the venue's filters; durable before the second and last attempt. */
    void adjusted(UUID orderId, BigDecimal quantity, @Nullable BigDecimal price);

    /** An order that we did not place works at the venue: it gets a row of its own. */
    Tracked adopted(VenueOrderState state);

    /** The venue says that the account may not trade: no more orders until a person resumes it. */
    void suspended(VenueError error);

    /** Our books and the venue do not agree in a way that no question could settle. */
    void mismatch(Mismatch mismatch);
}
