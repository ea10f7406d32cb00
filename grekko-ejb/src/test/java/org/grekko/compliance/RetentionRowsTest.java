package org.grekko.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.grekko.backtest.RetainedBacktests;
import org.grekko.ops.RetainedDeliveries;
import org.grekko.optimisation.RetainedSearches;
import org.grekko.shared.Retained;
import org.grekko.shared.store.MigratedDatabase;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is over and old is dropped from a real database, with what belongs to it and nothing else. */
@SuppressWarnings("NullAway.Init")
class RetentionRowsTest {
    private static final Instant LIMIT = Instant.parse("2026-01-01T00:00:00Z");
    private static final String OLD = "'2025-12-31 23:59:59+00'";
    private static final String YOUNG = "'2026-01-01 00:00:00+00'";

    private JdbcDataSource source;
    private EntityManagerFactory factory;

    @BeforeEach
    void open() throws SQLException, IOException {
        source = MigratedDatabase.open();
        factory = Persistence.createEntityManagerFactory(
                "grekko",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource",
                        source));
    }

    @AfterEach
    void close() {
        factory.close();
    }

    @Test
    void deliveriesThatAreOverGoAndThoseThatWaitStay() throws SQLException {
        for (String row : List.of("'SENT', " + OLD, "'GIVEN_UP', " + OLD, "'SENT', " + YOUNG, "'WAITING', null")) {
            run("insert into alert_delivery (id, channel, severity, title, text, source, status, attempts, created_at,"
                    + " next_at, finished_at) values (random_uuid(), 'EMAIL', 3, 't', 't', 's', "
                    + row.split(", ", -1)[0] + ", 1, " + OLD + ", " + OLD + ", " + row.split(", ", -1)[1] + ")");
        }
        assertThat(drop(RetainedDeliveries::new, 1))
                .as("no more than one at once")
                .isEqualTo(1);
        assertThat(drop(RetainedDeliveries::new, 10)).isEqualTo(1);
        assertThat(drop(RetainedDeliveries::new, 10)).isZero();
        assertThat(count("alert_delivery")).isEqualTo(2);
    }

    @Test
    void backtestsGoWithTheirBlocks() throws SQLException {
        backtest(1, "DONE", OLD);
        backtest(2, "FAILED", YOUNG);
        backtest(3, "RUNNING", "null");
        assertThat(drop(RetainedBacktests::new, 10)).isEqualTo(1);
        assertThat(count("backtest")).isEqualTo(2);
        assertThat(count("backtest_block")).isEqualTo(2);
    }

    private void backtest(int id, String status, String ended) throws SQLException {
        run("insert into backtest (id, status, attempt, venue, model, model_version, parameters, pairs, bar_interval,"
                + " fee_bps, slippage_bps, cash, bars_per_year, bars, total_bars, requested_by, created_at, ended_at,"
                + " message) values ('" + new UUID(0, id) + "', '" + status
                + "', 1, 'PAPER', 'm', '1', '{}', 'BTC/USD',"
                + " '4h', 1, 1, 1, 1, 0, 0, 'me', " + OLD + ", " + ended + ", '')");
        run("insert into backtest_block (backtest_id, kind, place, body) values ('" + new UUID(0, id)
                + "', 'TRADES', 0, X'00')");
    }

    @Test
    void searchesGoWithTheTrialsThatNobodyElseStandsOn() throws SQLException {
        search(1, "DONE", OLD, "alone");
        search(2, "DONE", OLD, "shared");
        search(3, "DONE", YOUNG, "shared");
        for (String setting : List.of("alone", "shared")) {
            run("insert into optimisation_trial (setting, from_time, to_time, point, body) values ('" + setting
                    + "', 0, 1, 'p', X'00')");
        }
        assertThat(drop(RetainedSearches::new, 10)).isEqualTo(2);
        assertThat(count("optimisation")).isEqualTo(1);
        assertThat(count("optimisation_rank")).isEqualTo(1);
        assertThat(count("optimisation_trial")).isEqualTo(1);
        assertThat(count("optimisation_trial where setting = 'shared'")).isEqualTo(1);
    }

    private void search(int id, String status, String ended, String setting) throws SQLException {
        run("insert into optimisation (id, status, attempt, request, setting, from_time, to_time, evaluated, planned,"
                + " requested_by, created_at, ended_at, message) values ('" + new UUID(0, id) + "', '" + status
                + "', 1, '{}', '" + setting + "', 0, 1, 1, 1, 'me', " + OLD + ", " + ended + ", '')");
        run("insert into optimisation_rank (optimisation_id, place, point) values ('" + new UUID(0, id) + "', 0, 'p')");
    }

    private int drop(Function<EntityManager, Retained> context, int most) {
        try (EntityManager entities = factory.createEntityManager()) {
            entities.getTransaction().begin();
            int dropped = context.apply(entities).drop(LIMIT, most);
            entities.getTransaction().commit();
            return dropped;
        }
    }

    private void run(String statement) throws SQLException {
        try (Connection connection = source.getConnection();
                var running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    private int count(String table) throws SQLException {
        try (Connection connection = source.getConnection();
                var asking = connection.createStatement();
                var rows = asking.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
