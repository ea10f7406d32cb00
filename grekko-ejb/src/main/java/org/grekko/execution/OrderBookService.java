package org.grekko.execution;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.grekko.execution.domain.Denial;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.OrderEvent;
import org.grekko.execution.domain.OrderStatus;
import org.grekko.execution.domain.Replacement;
import org.grekko.execution.event.OrderAccepted;
import org.grekko.execution.event.OrderEnded;
import org.grekko.execution.event.OrderFilled;
import org.grekko.execution.event.OrderRefused;
import org.grekko.execution.event.OrderUncertain;
import org.grekko.execution.event.OrdersCancelled;
import org.grekko.execution.store.FillRow;
import org.grekko.execution.store.OrderMapping;
import org.grekko.execution.store.OrderRow;
import org.grekko.execution.store.OrderTable;
import org.grekko.market.VenueError;
import org.grekko.shared.EventPublisher;
import org.grekko.shared.store.Filters;

/** Orders and fills as rows, each change with its event in the caller's transaction. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class OrderBookService {
    private static final int MOST_IDS = 500;

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @EJB
    private OrderTable table;

    @Inject
    private EventPublisher events;

    /** Stores a new order; with a denial it was refused. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void insert(Order order) {
        entities.persist(OrderMapping.row(order));
        Denial denial = order.denial();
        if (denial == null) {
            events.publish(OrderEvents.placed(order));
        } else {
            events.publish(OrderEvents.denied(order, denial));
        }
    }

    /** Stores the end of a working order. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void update(Order order) {
        write(order);
        events.publish(ended(order));
    }

    private static OrderEnded ended(Order order) {
        return new OrderEnded(
                order.id(),
                order.portfolioId(),
                order.pair().toString(),
                order.status().name(),
                order.filledQuantity(),
                order.updatedAt());
    }

    /**
     * Stores that working orders of a portfolio were cancelled all at once, as by a kill: one statement and few events,
     * however many they are.
     *
     * @param portfolioId the portfolio
     * @param cancelled orders of which nothing else has changed since they were stored
     * @param at when they were cancelled
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void cancelled(UUID portfolioId, List<Order> cancelled, Instant at) {
        List<UUID> ids = cancelled.stream().map(Order::id).toList();
        if (!ids.isEmpty()) {
            table.cancelled(ids, at);
        }
        for (int from = 0; from < ids.size(); from += OrdersCancelled.MOST) {
            int to = Math.min(ids.size(), from + OrdersCancelled.MOST);
            events.publish(new OrdersCancelled(portfolioId, ids.subList(from, to), at));
        }
    }

    /** Stores that a venue has the order. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void accepted(Order order, String venueOrderId) {
        write(order);
        events.publish(new OrderAccepted(
                order.id(), order.venue(), venueOrderId, order.status().name(), order.updatedAt()));
    }

    /** Stores that a venue refused the order. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void refused(Order order, VenueError error) {
        OrderMapping.copyDenial(order, write(order));
        events.publish(new OrderRefused(
                order.id(), order.venue(), error.meaning().name(), error.code(), error.message(), order.updatedAt()));
    }

    /** Stores that the fate of an order is not known. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void uncertain(Order order, VenueError error) {
        write(order);
        events.publish(new OrderUncertain(order.id(), order.venue(), error.toString(), order.updatedAt()));
    }

    /** Stores that the order was fitted to the filters of its venue, or that its cancel is under way. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void changed(Order order) {
        OrderRow row = write(order);
        row.quantity = order.quantity();
        row.price = order.price();
    }

    /** Stores other terms that somebody wishes for a working order; they do not count yet. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void replaceRequested(Order order, Replacement wish, String by) {
        OrderMapping.copyState(order, row(order.id()));
        events.publish(OrderEvents.replaceRequested(order, wish, by));
    }

    /**
     * Stores that the order works under the terms that were wished.
     *
     * @param pending the order with the change that is under way
     * @param at when it was confirmed
     * @return the order under its new terms
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Order replaced(Order pending, Instant at) {
        Replacement wish = Objects.requireNonNull(pending.replacement(), "no change is under way");
        Order after = pending.after(OrderEvent.REPLACE, at);
        changed(after);
        events.publish(OrderEvents.replaced(pending, wish, after));
        return after;
    }

    /** Stores that the order keeps the terms that it had. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void replaceRejected(Order order, Replacement wish, String reason) {
        OrderMapping.copyState(order, row(order.id()));
        events.publish(OrderEvents.replaceRejected(order, wish, reason));
    }

    /** Which of those trades of a venue are booked. */
    public Set<String> known(UUID portfolioId, String venue, List<String> venueTradeIds) {
        Set<String> known = new HashSet<>();
        for (int from = 0; from < venueTradeIds.size(); from += MOST_IDS) {
            known.addAll(entities.createQuery(
                            "select f.venueTradeId from FillRow f where f.portfolioId = :portfolio and f.venue = :venue"
                                    + " and f.venueTradeId in :trades",
                            String.class)
                    .setParameter("portfolio", portfolioId)
                    .setParameter("venue", venue)
                    .setParameter(
                            "trades", venueTradeIds.subList(from, Math.min(venueTradeIds.size(), from + MOST_IDS)))
                    .getResultList());
        }
        return known;
    }

    /** The fill of a venue's trade, if it is booked in the portfolio. */
    public Optional<Fill> fill(UUID portfolioId, String venue, String venueTradeId) {
        return entities.createQuery(
                        "select f from FillRow f where f.portfolioId = :portfolio and f.venue = :venue"
                                + " and f.venueTradeId = :trade",
                        FillRow.class)
                .setParameter("portfolio", portfolioId)
                .setParameter("venue", venue)
                .setParameter("trade", venueTradeId)
                .getResultStream()
                .findFirst()
                .map(OrderMapping::fill);
    }

    /** Stores a fill together with its order as it stands afterwards. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void fill(Order order, OrderFilled fill) {
        write(order);
        entities.persist(OrderMapping.row(fill));
        events.publish(fill);
    }

    /** The working orders of a portfolio, oldest first. */
    public List<Order> working(UUID portfolioId) {
        return entities.createQuery(
                        "select o from OrderRow o where o.workingIn = :id order by o.createdAt, o.clientOrderId",
                        OrderRow.class)
                .setParameter("id", portfolioId)
                .getResultStream()
                .map(OrderMapping::order)
                .toList();
    }

    /** The order of that id. */
    public Optional<Order> find(UUID id) {
        return Optional.ofNullable(entities.find(OrderRow.class, id)).map(OrderMapping::order);
    }

    /** The orders of those ids, in no order. */
    public List<Order> findAll(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery("select o from OrderRow o where o.id in :ids", OrderRow.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(OrderMapping::order)
                .toList();
    }

    /** The order of that client order id in a portfolio. */
    public Optional<Order> byClientOrderId(UUID portfolioId, String clientOrderId) {
        return entities.createQuery(
                        "select o from OrderRow o where o.portfolioId = :portfolio and o.clientOrderId = :id",
                        OrderRow.class)
                .setParameter("portfolio", portfolioId)
                .setParameter("id", clientOrderId)
                .getResultStream()
                .findFirst()
                .map(OrderMapping::order);
    }

    /** A page of orders, newest first. */
    public List<Order> orders(OrderQuery query) {
        boolean works =
                query.status() != null && !OrderStatus.valueOf(query.status()).terminal();
        Filters filters = works
                ? new Filters("createdAt").equal("workingIn", query.portfolioId())
                : new Filters("createdAt").within("portfolioId", query.portfolioId());
        return page(filters, query)
                .equal("status", query.status())
                .query(entities, OrderRow.class, query.limit())
                .getResultStream()
                .map(OrderMapping::order)
                .toList();
    }

    /** A page of fills, newest first. */
    public List<Fill> fills(OrderQuery query) {
        return page(new Filters("occurredAt").equal("portfolioId", query.portfolioId()), query)
                .query(entities, FillRow.class, query.limit())
                .getResultStream()
                .map(OrderMapping::fill)
                .toList();
    }

    /** The fills of one order, oldest first. */
    public List<Fill> fillsOf(UUID orderId) {
        return entities.createQuery(
                        "select f from FillRow f where f.orderId = :id order by f.occurredAt, f.id", FillRow.class)
                .setParameter("id", orderId)
                .getResultStream()
                .map(OrderMapping::fill)
                .toList();
    }

    private static Filters page(Filters filters, OrderQuery query) {
        return filters.equal("pair", query.pair())
                .equal("agentId", query.agentId())
                .between(query.from(), query.to())
                .after(query.before(), query.beforeId());
    }

    /** Writes how an order stands; a change that was under way ends with it. */
    private OrderRow write(Order order) {
        OrderRow row = row(order.id());
        Replacement wish = OrderMapping.replacement(row);
        OrderMapping.copyState(order, row);
        if (wish != null && order.replacement() == null) {
            events.publish(OrderEvents.replaceRejected(order, wish, "the order is " + order.status()));
        }
        return row;
    }

    private OrderRow row(UUID id) {
        OrderRow row = entities.find(OrderRow.class, id);
        if (row == null) {
            throw new IllegalStateException("order " + id + " was never stored");
        }
        return row;
    }
}
