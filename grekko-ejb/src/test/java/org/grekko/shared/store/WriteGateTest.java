package org.grekko.shared.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who writes to the embedded database does so alone; who reads waits for nobody. */
@SuppressWarnings("NullAway.Init")
class WriteGateTest {
    private final WriteGate gate = new WriteGate(Duration.ofMillis(300));
    private final GroupStore stores = new GroupStore(gate);
    private final JdbcDataSource database = new JdbcDataSource();
    private final ExecutorService others = Executors.newCachedThreadPool();
    private Connection mine;

    @BeforeEach
    void open() throws SQLException {
        gate.close();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DB_CLOSE_DELAY=-1");
        mine = connection();
        run(mine, "create table note(id int primary key, text varchar(20))");
        run(mine, "create sequence number start with 1");
        run(mine, "insert into note values(1, 'first')");
        mine.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        others.shutdownNow();
        mine.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into note values(2, 'mine')",
                " UPDATE note set text = 'mine'",
                "select * from note where id = 1 FOR UPDATE",
                "select nextval('number')"
            })
    void aSecondWriterWaitsForTheEndOfTheFirst(String write) throws Exception {
        run(mine, write);
        Future<Boolean> other = others.submit(() -> inserted(3));
        assertThatThrownBy(() -> other.get(100, TimeUnit.MILLISECONDS)).isInstanceOf(Exception.class);
        mine.commit();
        assertThat(other.get(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aReaderWaitsForNobody() throws Exception {
        run(mine, "insert into note values(2, 'mine')");
        Future<Long> other = others.submit(() -> {
            try (Connection reader = connection()) {
                reader.setAutoCommit(false);
                long count = count(reader);
                reader.commit();
                return count;
            }
        });
        assertThat(other.get(5, TimeUnit.SECONDS)).isEqualTo(1);
    }

    @Test
    void aReadingTransactionDoesNotHoldUpWriters() throws Exception {
        assertThat(count(mine)).isEqualTo(1);
        assertThat(others.submit(() -> inserted(2)).get(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aTransactionWithinATransactionEntersAgain() throws Exception {
        run(mine, "insert into note values(2, 'mine')");
        assertThat(inserted(3)).isTrue();
        Future<Boolean> other = others.submit(() -> inserted(4));
        assertThatThrownBy(() -> other.get(100, TimeUnit.MILLISECONDS)).isInstanceOf(Exception.class);
        mine.rollback();
        assertThat(other.get(5, TimeUnit.SECONDS)).isTrue();
        assertThat(count(mine)).isEqualTo(3);
    }

    @Test
    void whoWaitsTooLongIsToldForWhomAndLosesNothing() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        Future<?> holder = others.submit(() -> {
            Thread.currentThread().setName("replay");
            run(mine, "insert into note values(2, 'mine')");
            written.countDown();
            enough.await();
            mine.commit();
            return null;
        });
        written.await();
        assertThatThrownBy(() -> inserted(3))
                .isInstanceOf(SQLTransientException.class)
                .hasMessageContaining("replay")
                .hasMessageContaining("try again");
        enough.countDown();
        holder.get(5, TimeUnit.SECONDS);
        assertThat(inserted(3)).isTrue();
        assertThat(count(mine)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aWriteThatFailsHoldsNobodyUp(boolean alone) throws Exception {
        mine.setAutoCommit(alone);
        assertThatThrownBy(() -> run(mine, "insert into note values(1, 'again')"))
                .isInstanceOf(SQLException.class);
        if (!alone) {
            mine.rollback();
        }
        assertThat(others.submit(() -> inserted(2)).get(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aConnectionThatIsClosedHoldsNobodyUp() throws Exception {
        run(mine, "insert into note values(2, 'lost')");
        mine.close();
        assertThat(others.submit(() -> inserted(3)).get(5, TimeUnit.SECONDS)).isTrue();
        mine = connection();
    }

    @Test
    void whatIsToFollowACommitIsDoneBeforeAnybodyElseEnters() throws Exception {
        AtomicLong seen = new AtomicLong(-1);
        assertThat(gate.onCommit(() -> seen.set(0))).isFalse();
        run(mine, "insert into note values(2, 'mine')");
        assertThat(gate.onCommit(() -> seen.set(number(mine)))).isTrue();
        assertThat(inserted(3)).isTrue();
        assertThat(seen).hasValue(-1);
        Future<Boolean> other = others.submit(() -> inserted(4));
        mine.commit();
        assertThat(seen).hasValue(3);
        assertThat(other.get(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void nothingFollowsARollback() throws Exception {
        AtomicLong seen = new AtomicLong(-1);
        run(mine, "insert into note values(2, 'mine')");
        gate.onCommit(() -> seen.set(0));
        mine.rollback();
        mine.commit();
        assertThat(seen).hasValue(-1);
    }

    private static long number(Connection connection) {
        try {
            return count(connection);
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private boolean inserted(int id) throws SQLException {
        try (Connection connection = connection();
                PreparedStatement insert = connection.prepareStatement("insert into note values(?, 'other')")) {
            insert.setInt(1, id);
            insert.addBatch();
            return insert.executeBatch()[0] == 1;
        }
    }

    private Connection connection() throws SQLException {
        return GatedConnection.of(database.getConnection(), gate, stores);
    }

    private static long count(Connection connection) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement("select count(*) from note");
                ResultSet row = read.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
