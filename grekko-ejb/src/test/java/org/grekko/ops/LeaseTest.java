package org.grekko.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes over one database: at most one leads at any moment, and the other takes over in time. */
@SuppressWarnings("NullAway.Init")
class LeaseTest {
    private static final Duration LIFE = Duration.ofSeconds(6);
    private static final Duration PATIENCE = LIFE.plusSeconds(4);

    private JdbcDataSource database;
    private Lease one;
    private Lease two;

    @BeforeEach
    void open() throws Exception {
        database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DB_CLOSE_DELAY=-1");
        String script = Files.readString(Path.of("../sql/V1__foundation.sql"), StandardCharsets.UTF_8);
        int start = script.indexOf("create table lease");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(script.substring(start, script.indexOf(';', start)));
        }
        one = new Lease(database);
        two = new Lease(database);
    }

    @Test
    void aNodeThatFallsSilentIsFollowedWithinItsLifeAndNeverLeadsBesideTheOther() throws InterruptedException {
        one.renew();
        two.renew();
        assertThat(one.leads()).isTrue();
        assertThat(two.leads()).isFalse();
        Instant silent = Instant.now();
        while (!two.leads()) {
            assertThat(Instant.now()).isBefore(silent.plus(PATIENCE));
            Thread.sleep(20);
            two.renew();
            assertThat(one.leads() && two.leads()).as("both lead").isFalse();
        }
        assertThat(Duration.between(silent, Instant.now())).isGreaterThan(LIFE.minusMillis(500));
        assertThat(one.ledLast()).as("what it has heard").isTrue();
        one.renew();
        assertThat(one.leads()).isFalse();
        assertThat(one.ledLast()).isFalse();
        assertThat(two.leads()).isTrue();
    }

    @Test
    void everyTakeoverMovesTheEpochAndARenewalDoesNot() throws Exception {
        one.renew();
        long first = epoch();
        one.renew();
        assertThat(epoch()).isEqualTo(first);
        one.release();
        two.renew();
        assertThat(two.leads()).as("given back, it is free at once").isTrue();
        assertThat(epoch()).isEqualTo(first + 1);
    }

    @Test
    void aNodeThatCannotReachTheDatabaseDoesNotLead() {
        one.renew();
        database.setURL("jdbc:h2:tcp://127.0.0.1:1/nowhere");
        one.renew();
        assertThat(one.leads()).isFalse();
        assertThat(one.ledLast()).isFalse();
    }

    private long epoch() throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select epoch from lease")) {
            assertThat(row.next()).isTrue();
            return row.getLong(1);
        }
    }
}
