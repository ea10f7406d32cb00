package org.grekko.execution;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A venue that changes a working order in place. */
public interface AmendingVenue {
    /**
     * Changes price or remaining quantity; nothing changes until the venue says so.
     *
     * @param id the order
     * @param quantity the new whole quantity; null to leave it
     * @param price the new limit price; null to leave it
     * @throws org.grekko.market.VenueException when the venue refused or did not answer
     */
    void amend(VenueOrderId id, @Nullable BigDecimal quantity, @Nullable BigDecimal price);
}
