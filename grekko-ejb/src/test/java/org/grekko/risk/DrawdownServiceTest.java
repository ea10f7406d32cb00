package org.grekko.risk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.grekko.risk.domain.DrawdownStage;
import org.grekko.risk.event.DrawdownStepped;
import org.grekko.shared.DomainEvent;
import org.grekko.shared.SystemClock;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Drawdowns over a real database, each call in a transaction of its own and as after a restart. */
@SuppressWarnings("NullAway.Init")
class DrawdownServiceTest {
    private static final UUID MAIN = new UUID(1, 1);

    private final List<DomainEvent> events = new ArrayList<>();
    private EntityManagerFactory factory;

    @BeforeEach
    void open() throws SQLException, IOException {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(
                "jdbc:h2:mem:" + UUID.randomUUID()
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (String each : List.of("V1__foundation.sql", "V21__ladder_of_breakers.sql")) {
                statement.execute(Files.readString(Path.of("../sql", each), StandardCharsets.UTF_8));
            }
        }
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
    void eachStageIsReachedOnceHoweverOftenItIsLookedAt() {
        assertThat(look("0.1")).isEmpty();
        assertThat(look("0.12")).contains(DrawdownStage.WARNED);
        assertThat(look("0.13")).isEmpty();
        assertThat(look("0.16")).contains(DrawdownStage.HALVED);
        assertThat(look("0.16")).isEmpty();
        assertThat(look("0.21")).contains(DrawdownStage.HALTED);
        assertThat(look("0.25")).isEmpty();
        assertThat(look("0.05")).isEmpty();
        assertThat(now().stage()).isEqualTo(DrawdownStage.HALTED);
        assertThat(told()).containsExactly("CALM WARNED", "WARNED HALVED", "HALVED HALTED");
    }

    @Test
    void halvedBudgetsAreGivenBackByAPersonOrByTheRecovery() {
        assertThat(lift()).isEmpty();
        assertThat(look("0.15")).contains(DrawdownStage.HALVED);
        assertThat(now().budget()).isEqualByComparingTo("0.5");
        assertThat(lift()).isPresent();
        assertThat(lift()).isEmpty();
        assertThat(now().budget()).isEqualByComparingTo("1");
        assertThat(now().liftedBy()).isEqualTo("rita");
        assertThat(look("0.16")).isEmpty();
        assertThat(look("0.11")).isEmpty();
        assertThat(now().liftedBy()).isNull();
        assertThat(look("0.15")).contains(DrawdownStage.HALVED);
        assertThat(now().budget()).isEqualByComparingTo("0.5");
    }

    @Test
    void afterAResetTheFallIsCountedFromThere() {
        assertThat(look("0.2")).contains(DrawdownStage.HALTED);
        call(service -> {
            service.reset(MAIN, number("0.2"), "two people resumed");
            return MAIN;
        });
        assertThat(look("0.2")).isEmpty();
        assertThat(look("0.3")).contains(DrawdownStage.WARNED);
        assertThat(now().reached()).isEqualByComparingTo("0.125");
        assertThat(look("0.36")).contains(DrawdownStage.HALTED);
    }

    private Optional<DrawdownStage> look(String drawdown) {
        DrawdownStage after =
                call(service -> service.after(MAIN, number(drawdown)).stage());
        Optional<DrawdownStage> reached = call(service -> service.look(MAIN, number(drawdown)));
        reached.ifPresent(stage -> assertThat(after).isEqualTo(stage));
        return reached;
    }

    private Drawdown now() {
        return call(service -> service.find(MAIN)).orElseThrow();
    }

    private Optional<Drawdown> lift() {
        return call(service -> service.lift(MAIN, "we know why", "rita"));
    }

    private List<String> told() {
        return events.stream()
                .map(DrawdownStepped.class::cast)
                .map(event -> event.from() + " " + event.to())
                .toList();
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private <T> T call(Function<DrawdownService, T> work) {
        EntityManager entities = factory.createEntityManager();
        try {
            entities.getTransaction().begin();
            T answer = work.apply(new DrawdownService(entities, events::add, new SystemClock()));
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
