package org.grekko.execution;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.eclipse.persistence.jpa.JpaQuery;
import org.grekko.execution.domain.NewOrder;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.OrderEvent;
import org.grekko.execution.domain.OrderType;
import org.grekko.execution.domain.TimeInForce;
import org.grekko.execution.store.OrderMapping;
import org.grekko.execution.store.OrderRow;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.grekko.shared.store.Filters;
import org.grekko.shared.store.MigratedEntities;
import org.junit.jupiter.api.Test;

/** An order is two rows, and is found by either without all of them being read. */
class OrderRowsTest {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final int SECONDS = 200;
    private static final int PAGE = 50;

    @Test
    void whatIsStoredAndChangedIsReadAsItIsPageByPage() throws SQLException, IOException {
        for (long seed = 1; seed <= 3; seed++) {
            try (MigratedEntities database = new MigratedEntities()) {
                List<Order> all = stored(database, new SplittableRandom(seed), 400);
                List<Order> working = database.call(entities -> new OrderHistory(entities).working(all.size()));
                assertThat(working)
                        .extracting(Order::id)
                        .containsExactlyInAnyOrderElementsOf(all.stream()
                                .filter(order -> !order.status().terminal())
                                .map(Order::id)
                                .toList());
                for (int portfolio = 0; portfolio < 3; portfolio++) {
                    UUID id = portfolio(portfolio);
                    List<Order> own = all.stream()
                            .filter(order -> order.portfolioId().equals(id))
                            .sorted(Comparator.comparing(Order::createdAt)
                                    .thenComparing(order -> order.id().toString())
                                    .reversed())
                            .toList();
                    assertThat(pages(database, id))
                            .as("seed " + seed)
                            .usingRecursiveComparison()
                            .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                            .isEqualTo(own);
                }
            }
        }
    }

    @Test
    void aPageIsReadInTheOrderOfAnIndexAndWorkingOrdersByTheirs() throws SQLException, IOException {
        try (MigratedEntities database = new MigratedEntities()) {
            List<Order> unused = stored(database, new SplittableRandom(7), 400);
            UUID id = portfolio(0);
            assertThat(plan(database, new Filters("createdAt").within("portfolioId", id), List.of(1, 1, id)))
                    .contains("order_by_portfolio", "index sorted");
            assertThat(plan(database, new Filters("createdAt"), List.of(1, 1)))
                    .contains("order_by_time", "index sorted");
            assertThat(plan(
                            database,
                            new Filters("createdAt").equal("workingIn", id).equal("status", "NEW"),
                            List.of(1, 1, id.toString(), "NEW")))
                    .contains("order_state_working: working_in = ");
        }
    }

    private static String plan(MigratedEntities database, Filters filters, List<Object> values) {
        return database.call(entities -> {
            TypedQuery<OrderRow> query = filters.query(entities, OrderRow.class, PAGE);
            List<OrderRow> unused = query.getResultList();
            String sql = query.unwrap(JpaQuery.class).getDatabaseQuery().getSQLString();
            var explained = entities.createNativeQuery("explain " + sql);
            for (int i = 0; i < values.size(); i++) {
                explained.setParameter(i + 1, values.get(i));
            }
            return String.valueOf(explained.getSingleResult());
        });
    }

    private static List<Order> pages(MigratedEntities database, UUID portfolioId) {
        List<Order> read = new ArrayList<>();
        Order last = null;
        List<Order> page;
        do {
            Order before = last;
            page = database.call(entities -> new Filters("createdAt")
                    .within("portfolioId", portfolioId)
                    .after(before == null ? null : before.createdAt(), before == null ? null : before.id())
                    .query(entities, OrderRow.class, PAGE)
                    .getResultStream()
                    .map(OrderMapping::order)
                    .toList());
            read.addAll(page);
            last = page.isEmpty() ? last : page.get(page.size() - 1);
        } while (!page.isEmpty());
        return read;
    }

    /** Orders of three portfolios, a third of which are cancelled after they were stored. */
    private static List<Order> stored(MigratedEntities database, SplittableRandom dice, int count) {
        List<Order> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Order order = order(dice);
            database.call(entities -> {
                entities.persist(OrderMapping.row(order));
                return order;
            });
            all.add(dice.nextInt(3) == 0 ? cancelled(database, order) : order);
        }
        return all;
    }

    private static Order cancelled(MigratedEntities database, Order order) {
        Order after = order.after(OrderEvent.CANCEL, order.createdAt().plusSeconds(1));
        return database.call((EntityManager entities) -> {
            OrderMapping.copyState(after, entities.find(OrderRow.class, after.id()));
            return after;
        });
    }

    private static Order order(SplittableRandom dice) {
        UUID id = new UUID(dice.nextLong(), dice.nextLong());
        BigDecimal quantity = BigDecimal.valueOf(1 + dice.nextInt(100)).setScale(18);
        return Order.of(
                id,
                new NewOrder(
                        portfolio(dice.nextInt(3)),
                        "PAPER",
                        AssetPair.of("BTC/USDT"),
                        Side.BUY,
                        OrderType.LIMIT,
                        quantity,
                        BigDecimal.valueOf(100).setScale(18),
                        null,
                        TimeInForce.GTC,
                        false,
                        false,
                        id.toString(),
                        null,
                        null,
                        null,
                        "test"),
                null,
                START.plusSeconds(dice.nextInt(SECONDS)));
    }

    private static UUID portfolio(int number) {
        return new UUID(1, number);
    }
}
