package org.grekko.shared.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import org.h2.jdbcx.JdbcDataSource;

/** Entities over a database in memory after every migration, whose rows need not refer to others. */
public final class MigratedEntities implements AutoCloseable {
    private final EntityManagerFactory factory;

    /** Runs every migration in order. */
    public MigratedEntities() throws SQLException, IOException {
        JdbcDataSource source = MigratedDatabase.open();
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set referential_integrity false");
        }
        factory = Persistence.createEntityManagerFactory(
                "grekko",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource",
                        source));
    }

    /** Does the work in a transaction of its own, with nothing remembered from before. */
    public <T> T call(Function<EntityManager, T> work) {
        EntityManager entities = factory.createEntityManager();
        try {
            entities.getTransaction().begin();
            T answer = work.apply(entities);
            entities.getTransaction().commit();
            return answer;
        } finally {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
            entities.close();
        }
    }

    @Override
    public void close() {
        factory.close();
    }
}
