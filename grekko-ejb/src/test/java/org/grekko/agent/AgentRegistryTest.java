package org.grekko.agent;

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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.grekko.agent.domain.AgentAction;
import org.grekko.shared.DomainEvent;
import org.grekko.shared.SystemClock;
import org.grekko.shared.TimeOrderedIds;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The registry over a real database, each call in a transaction of its own. */
@SuppressWarnings("NullAway.Init")
class AgentRegistryTest {
    private final List<DomainEvent> events = Collections.synchronizedList(new ArrayList<>());
    private EntityManagerFactory factory;
    private InstalledStrategies strategies;

    @BeforeEach
    void open() throws SQLException, IOException {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(
                "jdbc:h2:mem:" + UUID.randomUUID()
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
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
        strategies = new InstalledStrategies("no such folder");
        strategies.find();
    }

    @AfterEach
    void close() {
        factory.close();
    }

    @Test
    void aRegisteredAgentComesBackAsItWentIn() {
        Agent agent = register("one");
        Agent found = call(agents -> agents.find(agent.id())).orElseThrow();
        assertThat(found.status()).isEqualTo(AgentStatus.INACTIVE);
        assertThat(found.parameters()).containsEntry("fast", 20.0).containsEntry("slow", 50.0);
        assertThat(found.pairs()).containsExactly("BTC/USD");
        assertThat(found.createdAt()).isEqualTo(agent.createdAt());
        assertThat(events).hasSize(1);
    }

    @Test
    void ofManyRegistrationsWithOneNameExactlyOneSucceeds() throws Exception {
        List<Registration> answers = together(12, number -> call(agents -> agents.register(wish("same"), "me")));
        assertThat(answers)
                .filteredOn(Registration.Registered.class::isInstance)
                .hasSize(1);
        assertThat(call(AgentService::list)).hasSize(1);
    }

    @Test
    void ofManyActivationsAtOnceExactlyTenSucceed() throws Exception {
        List<Agent> all = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            all.add(register("agent-" + i));
        }
        List<AgentChange> answers = together(24, number -> change(all.get(number), AgentAction.ACTIVATE));
        assertThat(answers).filteredOn(AgentChange.Done.class::isInstance).hasSize(10);
        assertThat(answers).filteredOn(AgentChange.Refused.class::isInstance).allSatisfy(answer -> assertThat(
                        ((AgentChange.Refused) answer).code())
                .isEqualTo("TOO_MANY_ACTIVE"));
        assertThat(call(AgentService::active)).hasSize(10);
    }

    @Test
    void outcomesInOppositeOrdersAndChangesOfStatusNeverLockEachOtherOut() throws Exception {
        Agent one = register("a");
        Agent two = register("b");
        together(30, number -> {
            if (number % 3 == 2) {
                return change(one, number % 2 == 0 ? AgentAction.MAINTENANCE : AgentAction.DEACTIVATE);
            }
            return call(agents -> {
                agents.recordOutcome(two.id(), BigDecimal.ONE);
                pause();
                agents.recordOutcome(number % 3 == 0 ? two.id() : one.id(), BigDecimal.ONE.negate());
                return number;
            });
        });
        int trades = call(AgentService::list).stream().mapToInt(Agent::trades).sum();
        assertThat(trades).isEqualTo(40);
    }

    @Test
    void winsAndProfitAddUpOverOutcomes() {
        Agent agent = register("one");
        for (String pnl : List.of("10.5", "-4", "0", "1")) {
            call(agents -> {
                agents.recordOutcome(agent.id(), new BigDecimal(pnl));
                return pnl;
            });
        }
        Agent found = call(agents -> agents.find(agent.id())).orElseThrow();
        assertThat(found.trades()).isEqualTo(4);
        assertThat(found.wins()).isEqualTo(2);
        assertThat(found.realizedPnl()).isEqualByComparingTo("7.5");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(5);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Agent register(String name) {
        return ((Registration.Registered) call(agents -> agents.register(wish(name), "me"))).agent();
    }

    private AgentChange change(Agent agent, AgentAction action) {
        return call(agents -> agents.change(agent.id(), action, "because", "me"));
    }

    private static NewAgent wish(String name) {
        return new NewAgent(
                name, "TECHNICAL_ANALYZER", "sma-cross", Map.of(), List.of("btc/usd"), new BigDecimal("0.4"));
    }

    private <T> T call(Function<AgentService, T> work) {
        EntityManager entities = factory.createEntityManager();
        try {
            entities.getTransaction().begin();
            T answer = work.apply(new AgentService(
                    entities, strategies, events::add, new SystemClock(), new TimeOrderedIds(new SystemClock())));
            entities.getTransaction().commit();
            return answer;
        } finally {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
            entities.close();
        }
    }

    private static <T> List<T> together(int count, Function<Integer, T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int number = i;
                running.add(threads.submit(() -> work.apply(number)));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> each : running) {
                answers.add(each.get(30, TimeUnit.SECONDS));
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
