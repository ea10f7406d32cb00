package org.grekko.execution;

import java.math.BigDecimal;
import java.time.Instant;
import org.grekko.execution.domain.OrderEvent;
import org.grekko.execution.domain.OrderStatus;
import org.grekko.execution.domain.OrderType;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/**
 * An order as its venue sees it.
 *
 * @param venueOrderId the venue's id
 * @param clientOrderId the client order id as it was sent; null when the order carries none
 * @param pair the market
 * @param side buy or sell
 * @param type when it may execute; null when Grekko has no word for it
 * @param status where it stands at the venue
 * @param quantity ordered quantity in the base asset
 * @param filledQuantity executed so far
 * @param averagePrice average execution price; null before the first fill
 * @param price limit price; null when it has none
 * @param stopPrice trigger price; null when it has none
 * @param createdAt when the venue took it
 */
public record VenueOrderState(
        String venueOrderId,
        @Nullable String clientOrderId,
        AssetPair pair,
        Side side,
        @Nullable OrderType type,
        OrderStatus status,
        BigDecimal quantity,
        BigDecimal filledQuantity,
        @Nullable BigDecimal averagePrice,
        @Nullable BigDecimal price,
        @Nullable BigDecimal stopPrice,
        Instant createdAt) {
    /** Whether this tells at least what another report of the order tells. */
    boolean tells(VenueOrderState other) {
        return venueOrderId.equals(other.venueOrderId)
                && filledQuantity.compareTo(other.filledQuantity) >= 0
                && (other.end() == null || other.end() == end());
    }

    /** How the venue ended the order without filling the rest; null while it works and when it is filled. */
    public @Nullable OrderEvent end() {
        return switch (status) {
            case CANCELED -> OrderEvent.CANCEL;
            case EXPIRED -> OrderEvent.EXPIRE;
            case REJECTED -> OrderEvent.REJECT;
            default -> null;
        };
    }
}
