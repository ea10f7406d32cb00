package org.grekko.execution;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.routing.ExecutedOrder;
import org.grekko.execution.domain.routing.VenueQuality;
import org.grekko.execution.store.OrderMapping;
import org.grekko.execution.store.OrderRow;
import org.grekko.execution.store.VenueOrderRow;

/**
 * How well venues execute, from the rows of orders that are over. Orders of others and stops that were held back are
 * left out: nobody intended them when they were stored.
 */
@Stateless
@SuppressWarnings("NullAway.Init")
public class ExecutionQuality {
    /** How many orders are looked at, the newest first. */
    public static final int MOST_ORDERS = 50_000;

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    /** The quality of each venue over the orders that were intended in the period. */
    public List<VenueQuality> byVenue(Instant from, Instant to) {
        List<ExecutedOrder> orders = entities.createQuery(
                        "select o, v from OrderRow o, VenueOrderRow v where v.orderId = o.id"
                                + " and o.createdAt >= :from and o.createdAt < :to and v.arrivalPrice is not null"
                                + " and o.type in ('MARKET', 'LIMIT')"
                                + " and o.status in ('FILLED', 'CANCELED', 'REJECTED', 'EXPIRED')"
                                + " order by o.createdAt desc, o.id",
                        Object[].class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setMaxResults(MOST_ORDERS)
                .getResultStream()
                .map(ExecutionQuality::executed)
                .toList();
        return VenueQuality.byVenue(orders);
    }

    private static ExecutedOrder executed(Object[] rows) {
        Order order = OrderMapping.order((OrderRow) rows[0]);
        VenueOrderRow names = (VenueOrderRow) rows[1];
        return new ExecutedOrder(
                order.venue(),
                order.pair().quote(),
                order.side(),
                order.quantity(),
                order.filledQuantity(),
                order.averagePrice(),
                names.arrivalPrice,
                order.fees(),
                names.acceptedAt == null ? null : Duration.between(order.createdAt(), names.acceptedAt));
    }
}
