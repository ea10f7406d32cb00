package org.grekko.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.grekko.access.event.LoginFailed;
import org.grekko.shared.DomainEvent;
import org.grekko.shared.FieldError;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Five wrong passwords lock a user for five minutes, not longer; over a real database and a clock that is set. */
@SuppressWarnings("NullAway.Init")
class SignInLockTest {
    private static final String RIGHT = "correct horse";

    private final List<DomainEvent> events = new ArrayList<>();
    private final VerifiedPasswords verified = new VerifiedPasswords();
    private EntityManagerFactory factory;
    private Instant now = Instant.parse("2026-01-05T12:00:00Z");

    @BeforeEach
    void open() throws Exception {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(Files.readString(Path.of("../sql/V1__foundation.sql"), StandardCharsets.UTF_8));
        }
        factory = Persistence.createEntityManagerFactory(
                "grekko",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource",
                        source));
        List<FieldError> errors = call(access -> access.create("ann", RIGHT, Set.of(Roles.VIEWER), "test"));
        assertThat(errors).isEmpty();
    }

    @AfterEach
    void close() {
        factory.close();
    }

    private Authentication signIn(String password) {
        return call(access -> access.signIn("ann", password));
    }

    private void fail(int times) {
        for (int failure = 0; failure < times; failure++) {
            assertThat(signIn("wrong " + failure)).isInstanceOf(Authentication.Denied.class);
        }
    }

    @Test
    void theLockEndsAfterFiveMinutesAndNotBefore() {
        fail(5);
        Instant locked = now;
        now = locked.plus(Duration.ofMinutes(5)).minusMillis(1);
        assertThat(signIn(RIGHT)).isInstanceOf(Authentication.Locked.class);
        assertThat(signIn("wrong")).isInstanceOf(Authentication.Locked.class);
        now = locked.plus(Duration.ofMinutes(5));
        assertThat(signIn(RIGHT)).isInstanceOf(Authentication.Granted.class);
        assertThat(events).filteredOn(LoginFailed.class::isInstance).hasSize(5);
    }

    @Test
    void afterTheLockTheCountBeginsAnew() {
        fail(5);
        now = now.plus(Duration.ofMinutes(6));
        fail(4);
        assertThat(signIn(RIGHT)).isInstanceOf(Authentication.Granted.class);
        fail(4);
        assertThat(signIn(RIGHT)).isInstanceOf(Authentication.Granted.class);
    }

    private <T> T call(Function<AccessService, T> work) {
        EntityManager entities = factory.createEntityManager();
        try {
            entities.getTransaction().begin();
            T answer = work.apply(new AccessService(entities, verified, events::add, () -> now));
            entities.getTransaction().commit();
            return answer;
        } finally {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
            entities.close();
        }
    }
}
