package org.grekko.execution;

import java.math.BigDecimal;
import java.util.Optional;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.Replacement;
import org.jspecify.annotations.Nullable;

/** A venue that changes a working order in place. */
public interface AmendingVenue {
    /**
     * Why the venue cannot give an order those terms, as far as its documents say.
     *
     * @param order a working limit order
     * @param wish the terms
     * @return the reason and the way out; empty when it can
     */
    default Optional<String> objection(Order order, Replacement wish) {
        return Optional.empty();
    }

    /**
     * Changes price or whole quantity; nothing changes until the venue says so. The order keeps both of its ids.
     *
     * @param id the order
     * @param quantity the new whole quantity; null to leave it
     * @param price the new limit price; null to leave it
     * @throws org.grekko.market.VenueException when the venue refused or did not answer
     */
    void amend(VenueOrderId id, @Nullable BigDecimal quantity, @Nullable BigDecimal price);
}
