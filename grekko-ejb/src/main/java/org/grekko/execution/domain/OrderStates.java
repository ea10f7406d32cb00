package org.grekko.execution.domain;

import static org.grekko.execution.domain.OrderStatus.CANCELED;
import static org.grekko.execution.domain.OrderStatus.EXPIRED;
import static org.grekko.execution.domain.OrderStatus.FILLED;
import static org.grekko.execution.domain.OrderStatus.NEW;
import static org.grekko.execution.domain.OrderStatus.PARTIALLY_FILLED;
import static org.grekko.execution.domain.OrderStatus.PENDING_CANCEL;
import static org.grekko.execution.domain.OrderStatus.PENDING_NEW;
import static org.grekko.execution.domain.OrderStatus.PENDING_REPLACE;
import static org.grekko.execution.domain.OrderStatus.REJECTED;
import static org.grekko.execution.domain.OrderStatus.UNKNOWN;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The table of legal steps in the life of an order. Where several would be true at once the status is the one that FIX
 * puts first: pending cancel, pending replace, filled, cancelled, partially filled, new, pending new.
 */
public final class OrderStates {
    private static final Map<OrderStatus, Map<OrderEvent, OrderStatus>> TABLE = table();

    private OrderStates() {}

    /**
     * Where the event takes an order.
     *
     * @return the next status, or empty when the event is illegal in this one
     */
    public static Optional<OrderStatus> next(OrderStatus status, OrderEvent event) {
        return Optional.ofNullable(TABLE.getOrDefault(status, Map.of()).get(event));
    }

    private static Map<OrderStatus, Map<OrderEvent, OrderStatus>> table() {
        Map<OrderStatus, Map<OrderEvent, OrderStatus>> table = new EnumMap<>(OrderStatus.class);
        table.put(PENDING_NEW, living(NEW, PARTIALLY_FILLED));
        table.put(NEW, changeable(living(null, PARTIALLY_FILLED)));
        table.put(PARTIALLY_FILLED, changeable(living(null, PARTIALLY_FILLED)));
        table.put(PENDING_REPLACE, answered(living(null, PENDING_REPLACE), NEW));
        // The answer may have made it larger.
        table.get(PENDING_REPLACE).put(OrderEvent.FILL, PENDING_REPLACE);
        table.put(PENDING_CANCEL, answered(living(null, PENDING_CANCEL), PENDING_CANCEL));
        table.put(UNKNOWN, living(NEW, PARTIALLY_FILLED));
        table.get(PENDING_NEW).put(OrderEvent.REJECT, REJECTED);
        table.get(UNKNOWN).put(OrderEvent.REJECT, REJECTED);
        table.get(PENDING_CANCEL).put(OrderEvent.REJECT, REJECTED);
        table.get(PENDING_CANCEL).remove(OrderEvent.REQUEST_CANCEL);
        table.put(CANCELED, late(CANCELED));
        table.put(EXPIRED, late(EXPIRED));
        table.put(REJECTED, late(PARTIALLY_FILLED));
        table.get(REJECTED).put(OrderEvent.ACCEPT, NEW);
        return table;
    }

    /** An order that other terms may be asked for. */
    private static Map<OrderEvent, OrderStatus> changeable(Map<OrderEvent, OrderStatus> row) {
        row.put(OrderEvent.REQUEST_REPLACE, PENDING_REPLACE);
        return row;
    }

    /** An order whose change, asked for before, is answered. */
    private static Map<OrderEvent, OrderStatus> answered(Map<OrderEvent, OrderStatus> row, OrderStatus then) {
        row.put(OrderEvent.REPLACE, then);
        row.put(OrderEvent.REPLACE_REJECT, then);
        return row;
    }

    /** Fills may be reported after the end of an order; a venue may have an order that it was thought to have refused. */
    private static Map<OrderEvent, OrderStatus> late(OrderStatus partly) {
        Map<OrderEvent, OrderStatus> row = new EnumMap<>(OrderEvent.class);
        row.put(OrderEvent.PARTIAL_FILL, partly);
        row.put(OrderEvent.FILL, FILLED);
        return row;
    }

    private static Map<OrderEvent, OrderStatus> living(
            @org.jspecify.annotations.Nullable OrderStatus accepted, OrderStatus partly) {
        Map<OrderEvent, OrderStatus> row = new EnumMap<>(OrderEvent.class);
        if (accepted != null) {
            row.put(OrderEvent.ACCEPT, accepted);
        }
        row.put(OrderEvent.PARTIAL_FILL, partly);
        row.put(OrderEvent.FILL, FILLED);
        row.put(OrderEvent.REQUEST_CANCEL, PENDING_CANCEL);
        row.put(OrderEvent.CANCEL, CANCELED);
        row.put(OrderEvent.EXPIRE, EXPIRED);
        row.put(OrderEvent.LOSE_TRACK, UNKNOWN);
        return row;
    }
}
