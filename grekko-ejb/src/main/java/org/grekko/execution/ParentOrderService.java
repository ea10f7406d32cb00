package org.grekko.execution;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.SlicePlan;
import org.grekko.execution.event.ParentOrderChanged;
import org.grekko.execution.store.OrderMapping;
import org.grekko.execution.store.OrderRow;
import org.grekko.execution.store.ParentOrderRow;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;
import org.grekko.shared.EventPublisher;
import org.grekko.shared.Side;
import org.grekko.shared.Text;
import org.jspecify.annotations.Nullable;

/** Parent orders as rows; what is done next follows from the row alone. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class ParentOrderService {
    /** How many parent orders are shown at once. */
    public static final int MOST_SHOWN = 50;

    private static final int LONGEST_MESSAGE = 500;

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @Inject
    private EventPublisher events;

    @Inject
    private Clock clock;

    /** Stores a new parent order. */
    public void insert(ParentOrder order) {
        ParentOrderRow row = new ParentOrderRow();
        row.id = order.id();
        row.portfolioId = order.portfolioId();
        row.venue = order.venue();
        row.pair = order.pair().toString();
        row.side = order.side().name();
        row.kind = order.kind();
        row.quantity = order.quantity();
        row.limitPrice = order.limitPrice();
        row.slices = order.parts().size();
        row.parts = order.parts().stream().map(BigDecimal::toPlainString).collect(Collectors.joining(","));
        row.sliceSeconds = order.sliceSeconds();
        row.nextSlice = order.nextSlice();
        row.status = order.status();
        row.message = order.message();
        row.owner = order.owner();
        row.startedAt = order.startedAt();
        row.updatedAt = order.updatedAt();
        entities.persist(row);
        publish(row);
    }

    /** Parent orders that are being worked, the oldest first. */
    public List<ParentOrder> running() {
        return entities.createQuery(
                        "select p from ParentOrderRow p where p.status = 'RUNNING' order by p.startedAt, p.id",
                        ParentOrderRow.class)
                .setMaxResults(1_000)
                .getResultStream()
                .map(ParentOrderService::view)
                .toList();
    }

    /** Parent orders, the newest first. */
    public List<ParentOrder> list(int limit) {
        return entities.createQuery(
                        "select p from ParentOrderRow p order by p.startedAt desc, p.id", ParentOrderRow.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(ParentOrderService::view)
                .toList();
    }

    /** The newest parent orders of a portfolio, at most {@value #MOST_SHOWN}, and how far they are. */
    public List<ParentProgress> progress(UUID portfolioId) {
        List<ParentOrder> shown = entities.createQuery(
                        "select p from ParentOrderRow p where p.portfolioId = :portfolio"
                                + " order by p.startedAt desc, p.id",
                        ParentOrderRow.class)
                .setParameter("portfolio", portfolioId)
                .setMaxResults(MOST_SHOWN)
                .getResultStream()
                .map(ParentOrderService::view)
                .toList();
        Map<String, List<ParentProgress.Part>> parts = parts(portfolioId, shown);
        return shown.stream()
                .map(each -> ParentProgress.of(each, parts.getOrDefault(each.partName(), List.of())))
                .toList();
    }

    /** What the parts of those parent orders executed, by the beginning of their client order ids. */
    private Map<String, List<ParentProgress.Part>> parts(UUID portfolioId, List<ParentOrder> of) {
        Map<String, List<ParentProgress.Part>> parts = new HashMap<>();
        if (of.isEmpty()) {
            return parts;
        }
        entities.createQuery(
                        "select o.clientOrderId, o.filledQuantity, o.averagePrice from OrderRow o"
                                + " where o.portfolioId = :portfolio and o.clientOrderId like 'P-%'"
                                + " and o.createdAt >= :since",
                        Object[].class)
                .setParameter("portfolio", portfolioId)
                .setParameter("since", of.get(of.size() - 1).startedAt())
                .setMaxResults(MOST_SHOWN * SlicePlan.MOST_SLICES)
                .getResultStream()
                .forEach(row -> parts.computeIfAbsent(partName((String) row[0]), name -> new ArrayList<>())
                        .add(new ParentProgress.Part((BigDecimal) row[1], (@Nullable BigDecimal) row[2])));
        return parts;
    }

    private static String partName(String clientOrderId) {
        return clientOrderId.substring(0, clientOrderId.lastIndexOf('-') + 1);
    }

    /** The parts of a parent order that were placed, in their order. */
    public List<Order> children(ParentOrder parent) {
        return entities.createQuery(
                        "select o from OrderRow o where o.portfolioId = :portfolio and o.clientOrderId like :name"
                                + " order by o.createdAt, o.id",
                        OrderRow.class)
                .setParameter("portfolio", parent.portfolioId())
                .setParameter("name", parent.partName() + "%")
                .setMaxResults(SlicePlan.MOST_SLICES)
                .getResultStream()
                .map(OrderMapping::order)
                .toList();
    }

    /** The parent order of that id. */
    public Optional<ParentOrder> find(UUID id) {
        return Optional.ofNullable(entities.find(ParentOrderRow.class, id)).map(ParentOrderService::view);
    }

    /** A part was placed: the next one comes after it. */
    public void placed(UUID id, int slice, String message) {
        ParentOrderRow row = entities.find(ParentOrderRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row != null && row.status.equals("RUNNING") && row.nextSlice == slice) {
            row.nextSlice = slice + 1;
            change(row, "RUNNING", message);
        }
    }

    /** Ends a parent order that is being worked; empty when there is none. */
    public Optional<ParentOrder> end(UUID id, String status, String message) {
        ParentOrderRow row = entities.find(ParentOrderRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null || !row.status.equals("RUNNING")) {
            return Optional.empty();
        }
        change(row, status, message);
        return Optional.of(view(row));
    }

    private void change(ParentOrderRow row, String status, String message) {
        row.status = status;
        row.message = Text.cut(message, LONGEST_MESSAGE);
        row.updatedAt = clock.now();
        publish(row);
    }

    private void publish(ParentOrderRow row) {
        events.publish(new ParentOrderChanged(
                row.id,
                row.portfolioId,
                row.kind,
                row.pair,
                row.side,
                row.quantity,
                row.nextSlice,
                row.status,
                row.message,
                row.updatedAt));
    }

    private static ParentOrder view(ParentOrderRow row) {
        return new ParentOrder(
                row.id,
                row.portfolioId,
                row.venue,
                AssetPair.of(row.pair),
                Side.valueOf(row.side),
                row.kind,
                row.quantity,
                row.limitPrice,
                Arrays.stream(row.parts.split(",", -1)).map(BigDecimal::new).toList(),
                row.sliceSeconds,
                row.nextSlice,
                row.status,
                row.message,
                row.owner,
                row.startedAt,
                row.updatedAt);
    }
}
