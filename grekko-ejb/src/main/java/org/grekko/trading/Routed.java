package org.grekko.trading;

import java.util.List;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.routing.RoutePlan;
import org.grekko.shared.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * A routed order.
 *
 * @param plan the split that was decided on
 * @param children what became of each part when it was placed
 */
public record Routed(RoutePlan plan, List<Child> children) {
    public Routed {
        children = List.copyOf(children);
    }

    /**
     * A part of the order.
     *
     * @param venue where it went
     * @param order the stored order, which carries the denial when a risk rule refused it; null when nothing was stored
     * @param errors why nothing was stored; empty when something was
     */
    public record Child(String venue, @Nullable Order order, List<FieldError> errors) {}
}
