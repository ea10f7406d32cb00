package org.grekko.architecture.planted.portfolio;

import java.time.Instant;
import java.util.UUID;
import org.grekko.execution.domain.NewOrder;
import org.grekko.execution.domain.Order;

/** Planted: makes an order that no risk rule has seen. */
public final class PlacesUnasked {
    private PlacesUnasked() {}

    /** An order out of a wish alone. */
    public static Order place(UUID id, NewOrder wish, Instant at) {
        return Order.intended(id, wish, at);
    }
}
