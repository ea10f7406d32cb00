package org.grekko.trading.domain;

import java.time.Instant;
import java.util.UUID;
import org.grekko.execution.domain.NewOrder;
import org.grekko.execution.domain.Order;

/** A wish that the risk rules have approved. Only {@link RiskGate} makes one, and every order that works is made of one. */
public final class ApprovedOrder {
    private final NewOrder wish;

    ApprovedOrder(NewOrder wish) {
        this.wish = wish;
    }

    /** What was approved. */
    public NewOrder wish() {
        return wish;
    }

    /** The order, accepted by the paper venue. */
    public Order placed(UUID id, Instant at) {
        return Order.of(id, wish, null, at);
    }

    /** The order on its way to a venue. */
    public Order intended(UUID id, Instant at) {
        return Order.intended(id, wish, at);
    }
}
