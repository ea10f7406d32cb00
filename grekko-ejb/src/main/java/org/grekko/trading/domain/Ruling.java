package org.grekko.trading.domain;

import java.time.Instant;
import java.util.UUID;
import org.grekko.execution.domain.Denial;
import org.grekko.execution.domain.NewOrder;
import org.grekko.execution.domain.Order;

/** What the risk rules said of a wish. */
public sealed interface Ruling {
    /** It may be placed. */
    record Approved(ApprovedOrder order) implements Ruling {}

    /** It may not, and why. */
    record Refused(NewOrder wish, Denial denial) implements Ruling {
        /** The order as it is kept: rejected, with the denial. */
        public Order rejected(UUID id, Instant at) {
            return Order.of(id, wish, denial, at);
        }
    }
}
