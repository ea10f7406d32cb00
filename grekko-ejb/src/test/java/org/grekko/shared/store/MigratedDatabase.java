package org.grekko.shared.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;

/** A database in memory after every migration, whose rows need not refer to others. */
public final class MigratedDatabase implements AutoCloseable {
    private final EntityManagerFactory factory;

    /** Runs every migration in order. */
    public MigratedDatabase() throws SQLException, IOException {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        List<Path> migrations;
        try (Stream<Path> files = Files.list(Path.of("../sql"))) {
            migrations =
                    files.sorted(Comparator.comparing(MigratedDatabase::number)).toList();
        }
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (Path each : migrations) {
                statement.execute(Files.readString(each, StandardCharsets.UTF_8));
            }
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

    private static int number(Path migration) {
        return Integer.parseInt(migration.getFileName().toString().replaceFirst("^V(\\d+)__.*", "$1"));
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
