package org.grekko.trading;

import java.util.List;
import org.grekko.execution.domain.Denial;
import org.grekko.execution.domain.Order;
import org.grekko.shared.FieldError;

/** The answer to a wish to change a working order. */
public sealed interface Amendment {
    /** The order has the new terms, or is PENDING_REPLACE until its venue has confirmed them. */
    record Taken(Order order) implements Amendment {}

    /** The terms are no order; every wrong field is named. */
    record Invalid(List<FieldError> errors) implements Amendment {}

    /** A risk rule forbids the terms; the order is what it was. */
    record Denied(Order order, Denial denial) implements Amendment {}

    /** The order, as it stands or where it works, cannot be changed; the reason names the way out. */
    record Impossible(String reason) implements Amendment {}

    /** There is no such order. */
    record Unknown() implements Amendment {}
}
