package org.grekko.execution.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The terms that a working limit order is to get.
 *
 * @param quantity the whole new quantity in the base asset, with what is filled already; positive
 * @param price the new limit price; positive
 */
public record Replacement(BigDecimal quantity, BigDecimal price) {
    /** Whether an order of that quantity and limit price stands under these terms. */
    public boolean shownBy(BigDecimal otherQuantity, @Nullable BigDecimal otherPrice) {
        return otherPrice != null && quantity.compareTo(otherQuantity) == 0 && price.compareTo(otherPrice) == 0;
    }

    /** Whether the terms are the same, however many zeros they are written with. */
    public boolean same(@Nullable Replacement other) {
        return other != null && shownBy(other.quantity, other.price);
    }
}
