package org.grekko.system;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
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
    /** The server's JDBC URL, or the embedded database's file. */
    private final String where;

    private final String user;

    private TestDatabase(@Nullable EmbeddedPostgres server, String where, String user) {
        this.server = server;
        this.where = where;
        this.user = user;
    }

    static TestDatabase open(Kind kind, Path data) throws IOException {
        if (kind == Kind.H2) {
            return new TestDatabase(
                    null, data.resolve("h2").resolve("grekko.mv.db").toString(), "sa");
        }
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(data.resolve("postgres").toFile())
                .start();
        return new TestDatabase(server, server.getJdbcUrl("postgres", "postgres"), "postgres");
    }

    /** What Grekko must be told in order to work on it. */
    Map<String, String> settings() {
        return server == null ? Map.of() : Map.of("grekko.db.url", where, "grekko.db.user", user);
    }

    /**
     * A look from outside. Of the embedded one it is a look at a copy, since opening a file changes it and the next
     * Grekko must meet what the last one left.
     */
    Connection connect() throws SQLException, IOException {
        if (server != null) {
            return DriverManager.getConnection(where, user, "");
        }
        Path folder = Files.createTempDirectory("grekko-copy");
        Path copy = folder.resolve("grekko");
        folder.toFile().deleteOnExit();
        Files.copy(Path.of(where), Path.of(copy + ".mv.db")).toFile().deleteOnExit();
        return DriverManager.getConnection(
                "jdbc:h2:file:" + copy + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", user, "");
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
        }
    }
}
