package org.grekko.execution.domain;

import java.time.Instant;
import java.util.List;

/**
 * What one book or trade did to the working orders of a pair.
 *
 * @param executions in the order in which they happen
 * @param expired orders that end now, after their executions: the rest of IOC, a FOK that cannot be filled whole, a
 *     post-only order that would have executed at once
 * @param at when
 */
public record Matched(List<Execution> executions, List<Order> expired, Instant at) {
    public Matched {
        executions = List.copyOf(executions);
        expired = List.copyOf(expired);
    }

    /** True when no order is touched, so that nothing need be stored. */
    public boolean nothing() {
        return executions.isEmpty() && expired.isEmpty();
    }
}
