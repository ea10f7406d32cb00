package org.grekko.trading;

import org.grekko.execution.domain.Order;

/** The answer to a cancel request. */
public sealed interface Cancellation {
    /** The order no longer works. */
    record Cancelled(Order order) implements Cancellation {}

    /** The order had ended before. */
    record TooLate(Order order) implements Cancellation {}

    /** There is no such order. */
    record Unknown() implements Cancellation {}
}
