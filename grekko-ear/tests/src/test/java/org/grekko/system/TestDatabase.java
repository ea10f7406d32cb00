package org.grekko.system;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A database for one Grekko under test: the embedded one of its data directory, or a PostgreSQL server. */
final class TestDatabase implements AutoCloseable {
    /** Which databases Grekko runs on. */
    enum Kind {
        H2,
        POSTGRESQL
    }

    private final @Nullable EmbeddedPostgres server;
    private final String url;
    private final String user;

    private TestDatabase(@Nullable EmbeddedPostgres server, String url, String user) {
        this.server = server;
        this.url = url;
        this.user = user;
    }

    static TestDatabase open(Kind kind, Path data) throws IOException {
        if (kind == Kind.H2) {
            String file = "jdbc:h2:file:" + data.resolve("h2").resolve("grekko");
            return new TestDatabase(null, file + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", "sa");
        }
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(data.resolve("postgres").toFile())
                .start();
        return new TestDatabase(server, server.getJdbcUrl("postgres", "postgres"), "postgres");
    }

    /** What Grekko must be told in order to work on it. */
    Map<String, String> settings() {
        return server == null ? Map.of() : Map.of("grekko.db.url", url, "grekko.db.user", user);
    }

    /** A look from outside; at the embedded one only while no Grekko works on it. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, "");
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
        }
    }
}
