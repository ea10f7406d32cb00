package org.grekko.execution;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.grekko.execution.domain.Order;
import org.grekko.execution.store.FillRow;
import org.grekko.execution.store.OrderMapping;
import org.grekko.execution.store.OrderRow;
import org.jspecify.annotations.Nullable;

/** Orders and executions of a time, oldest first, in pages: for those who must see every one of them. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class OrderHistory {
    /** Before the id of every portfolio: for "not null" the embedded database would read every order. */
    private static final UUID NOBODY = new UUID(0, 0);

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    /** For the container, which fills the field. */
    public OrderHistory() {}

    /** Over that database, without a container. */
    public OrderHistory(EntityManager entities) {
        this.entities = entities;
    }

    /** After which row a page goes on. */
    public record Place(Instant time, UUID id) {}

    /**
     * A page of the orders that were made in a time, denied ones too.
     *
     * @param from made at or after
     * @param to made before
     * @param after continue after this one; null for the first page
     * @param limit at most this many
     */
    public List<Order> orders(Instant from, Instant to, @Nullable Place after, int limit) {
        return page(
                        "select r from OrderRow r where r.createdAt >= :from and r.createdAt < :to",
                        "r.createdAt",
                        after,
                        OrderRow.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setMaxResults(limit)
                .getResultStream()
                .map(OrderMapping::order)
                .toList();
    }

    /** A page of the executions of a time; the parameters are those of {@link #orders}. */
    public List<Executed> executions(Instant from, Instant to, @Nullable Place after, int limit) {
        return page(
                        "select r, o from FillRow r, OrderRow o where o.id = r.orderId and r.occurredAt >= :from"
                                + " and r.occurredAt < :to",
                        "r.occurredAt",
                        after,
                        Object[].class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setMaxResults(limit)
                .getResultStream()
                .map(rows -> new Executed(OrderMapping.fill((FillRow) rows[0]), OrderMapping.order((OrderRow) rows[1])))
                .toList();
    }

    /**
     * Executions that were told from a time on although they happened long before, in the order in which they were told.
     * Those of replays are not among them: their orders changed in the past too.
     *
     * @param told stored at or after
     * @param happened happened before
     * @param limit at most this many
     */
    public List<Late> late(Instant told, Instant happened, int limit) {
        return entities.createQuery(
                        "select r.id, r.occurredAt from FillRow r, OrderRow o where o.id = r.orderId and r.id >= :first"
                                + " and r.occurredAt < :happened and o.updatedAt >= :told order by r.id",
                        Object[].class)
                .setParameter("first", new UUID(told.toEpochMilli() << 16, 0))
                .setParameter("happened", happened)
                .setParameter("told", told)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> late((UUID) row[0], (Instant) row[1]))
                .toList();
    }

    /** An id begins with the milliseconds at which it was made. */
    private static Late late(UUID id, Instant happened) {
        return new Late(Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16), happened);
    }

    /**
     * An execution that was told late.
     *
     * @param told when it was stored, in whole milliseconds
     * @param happened when it happened
     */
    public record Late(Instant told, Instant happened) {}

    /** How many orders were made in a time. */
    public long count(Instant from, Instant to) {
        return entities.createQuery(
                        "select count(r) from OrderRow r where r.createdAt >= :from and r.createdAt < :to", Long.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getSingleResult();
    }

    /** The orders that work, of all portfolios, oldest first; at most that many. */
    public List<Order> working(int limit) {
        return entities.createQuery(
                        "select r from OrderRow r where r.workingIn > :nobody order by r.createdAt, r.id",
                        OrderRow.class)
                .setParameter("nobody", NOBODY)
                .setMaxResults(limit)
                .getResultStream()
                .map(OrderMapping::order)
                .toList();
    }

    private <T> TypedQuery<T> page(String select, String time, @Nullable Place after, Class<T> row) {
        String order = " order by " + time + ", r.id";
        if (after == null) {
            return entities.createQuery(select + order, row);
        }
        String rest = " and (" + time + " > :time or (" + time + " = :time and r.id > :id))";
        return entities.createQuery(select + rest + order, row)
                .setParameter("time", after.time())
                .setParameter("id", after.id());
    }
}
