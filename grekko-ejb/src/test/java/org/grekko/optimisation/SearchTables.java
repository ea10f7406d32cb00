package org.grekko.optimisation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.grekko.optimisation.store.ItemTable;
import org.grekko.optimisation.store.TrialTable;
import org.h2.jdbcx.JdbcDataSource;

/** The tables of searches in a database of their own, with one search in them. */
final class SearchTables {
    final UUID search = UUID.randomUUID();
    final ItemTable items;
    final TrialTable trials;
    private final JdbcDataSource database = new JdbcDataSource();

    SearchTables() throws IOException, SQLException {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DB_CLOSE_DELAY=-1");
        run(Files.readString(Path.of("../sql/V15__optimisations.sql"), StandardCharsets.UTF_8));
        run(
                "insert into optimisation (id, status, attempt, request, evaluated, planned, requested_by, created_at, message)"
                        + " values ('" + search + "', 'RUNNING', 1, '', 0, 0, 'test', current_timestamp, '')");
        items = new ItemTable(database);
        trials = new TrialTable(database);
    }

    /** As if so long had gone by that nobody owns an item any more. */
    void timePasses() {
        run("update optimisation_item set owned_until = current_timestamp - interval '1' second"
                + " where owned_until is not null");
    }

    private void run(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
