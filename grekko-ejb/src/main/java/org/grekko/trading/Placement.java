package org.grekko.trading;

import java.util.List;
import org.grekko.execution.domain.Order;
import org.grekko.shared.FieldError;

/** The answer to a new order. */
public sealed interface Placement {
    /** It works, or worked before when the same client order id was sent again. */
    record Placed(Order order) implements Placement {}

    /** The risk rules refused it; the stored order carries the denial. */
    record Denied(Order order) implements Placement {}

    /** It is not an order; nothing was stored. */
    record Invalid(List<FieldError> errors) implements Placement {}
}
