package org.grekko.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.grekko.execution.OrderHistory;
import org.grekko.shared.store.MigratedDatabase;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** An execution that is told long after it happened is seen as late, and the times around it are looked at again. */
class LateFillsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration LONG = Duration.ofMinutes(20);

    @Test
    void onlyWhatWasToldLateIsLateAndAReplayIsNot() throws SQLException, IOException {
        JdbcDataSource database = MigratedDatabase.open();
        execution(database, 1, NOW.minus(LONG), NOW.minusSeconds(5), NOW.minusSeconds(5));
        execution(database, 2, NOW.minusSeconds(6), NOW.minusSeconds(5), NOW.minusSeconds(5));
        execution(database, 3, NOW.minus(LONG), NOW.minusSeconds(5), NOW.minus(LONG));
        execution(database, 4, NOW.minus(LONG), NOW.minus(LONG), NOW.minusSeconds(5));
        try (EntityManagerFactory factory = Persistence.createEntityManagerFactory(
                        "grekko",
                        Map.of(
                                "jakarta.persistence.transactionType",
                                "RESOURCE_LOCAL",
                                "jakarta.persistence.nonJtaDataSource",
                                database));
                EntityManager entities = factory.createEntityManager()) {
            Instant watermark = NOW.minus(Duration.ofMinutes(5));
            List<OrderHistory.Late> late = new OrderHistory(entities).late(NOW.minusSeconds(30), watermark, 10);
            assertThat(late).containsExactly(new OrderHistory.Late(NOW.minusSeconds(5), NOW.minus(LONG)));
        }
    }

    private static void execution(JdbcDataSource database, int number, Instant happened, Instant told, Instant changed)
            throws SQLException {
        UUID order = new UUID(0, number);
        UUID portfolio = new UUID(1, number);
        UUID fill = new UUID(told.toEpochMilli() << 16 | 0x7000, number);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into portfolio (id, name, base_currency, nav, cash, peak_nav, day_start_nav, exposure,"
                            + " version, created_at, updated_at) values ('" + portfolio + "', 'p" + number
                            + "', 'USD', 1, 1, 1, 1, 0, 0, '" + happened + "', '" + happened + "')");
            statement.execute("insert into trade_order (id, client_order_id, portfolio_id, venue, pair, side, type,"
                    + " quantity, time_in_force, post_only, reduce_only, owner, created_at) values ('" + order + "', 'c"
                    + number + "', '" + portfolio
                    + "', 'KRAKEN', 'BTC/USD', 'BUY', 'MARKET', 1, 'GTC', false, false, 'trudy', '" + happened + "')");
            statement.execute("insert into order_state (order_id, status, filled_quantity, fees, updated_at) values ('"
                    + order + "', 'FILLED', 1, 0, '" + changed + "')");
            statement.execute(
                    "insert into fill (id, order_id, portfolio_id, venue, venue_trade_id, pair, side, quantity,"
                            + " price, fee, fee_asset, occurred_at) values ('" + fill + "', '" + order + "', '"
                            + portfolio
                            + "', 'KRAKEN', 't" + number + "', 'BTC/USD', 'BUY', 1, 1, 0, 'USD', '" + happened + "')");
        }
    }
}
