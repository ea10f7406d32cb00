package org.grekko.shared.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;

/** A database in memory with every table of ours, empty. */
public final class MigratedDatabase {
    private MigratedDatabase() {}

    /** A fresh one; it lives as long as the tests do. */
    public static JdbcDataSource open() throws SQLException, IOException {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        try (Connection connection = source.getConnection();
                Stream<Path> files = Files.list(Path.of("../sql"))) {
            List<Path> scripts = files.filter(each -> each.toString().endsWith(".sql"))
                    .sorted(Comparator.comparingInt(MigratedDatabase::number))
                    .toList();
            for (Path script : scripts) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(Files.readString(script, StandardCharsets.UTF_8));
                }
            }
        }
        return source;
    }

    private static int number(Path script) {
        return Integer.parseInt(script.getFileName().toString().replaceAll("V([0-9]+)__.*", "$1"));
    }

    /** Every column of every table in which a text stands, as TABLE.COLUMN; numbers and times are searched too. */
    public static List<String> holding(JdbcDataSource source, String text) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                Statement asking = connection.createStatement();
                ResultSet columns =
                        statement.executeQuery("select table_name, column_name from information_schema.columns"
                                + " where table_schema = 'public'")) {
            while (columns.next()) {
                String table = columns.getString(1);
                String column = columns.getString(2);
                try (ResultSet rows = asking.executeQuery("select count(*) from " + table + " where position('"
                        + text.replace("'", "''") + "' in cast(" + column + " as varchar)) > 0")) {
                    if (rows.next() && rows.getInt(1) > 0) {
                        found.add(table + "." + column);
                    }
                }
            }
        }
        return found;
    }
}
