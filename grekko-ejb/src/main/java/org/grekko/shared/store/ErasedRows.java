package org.grekko.shared.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.grekko.shared.Erasure;
import org.grekko.shared.PersonalData;
import org.grekko.shared.PersonalWords;
import org.jspecify.annotations.Nullable;

/**
 * Erases a value from the rows of every table, by the columns that the database itself names: who did something gets a
 * pseudonym, and a text gets it in the place of the words. A table that comes later is searched too, unless
 * {@link PersonalColumns} knows that a column holds nothing of a person.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ErasedRows implements PersonalData {
    private static final int PAGE = 500;

    @Resource(lookup = "java:app/jdbc/grekko")
    private DataSource database;

    /** For the container, which fills the field. */
    public ErasedRows() {}

    /** Over that database, without a container. */
    public ErasedRows(DataSource database) {
        this.database = database;
    }

    /** A column of a table: whether it says who, and how long its texts may be. */
    private record Column(String table, String name, boolean who, int longest) {}

    private record Search(Connection connection, Erasure.Kind kind, String value, PersonalWords words) {}

    @Override
    public long count(Erasure.Kind kind, String value) {
        try (Connection connection = database.getConnection()) {
            Search search = new Search(connection, kind, value, new PersonalWords(value));
            long found = 0;
            for (Column column : columns(connection)) {
                for (long rows : texts(search, column, Integer.MAX_VALUE).values()) {
                    found += rows;
                }
            }
            return found;
        } catch (SQLException problem) {
            throw new IllegalStateException("rows could not be searched", problem);
        }
    }

    @Override
    public int erase(Erasure what, int most) {
        try (Connection connection = database.getConnection()) {
            Search search = new Search(connection, what.kind(), what.value(), new PersonalWords(what.value()));
            int changed = 0;
            for (Column column : columns(connection)) {
                for (String text : texts(search, column, most - changed).keySet()) {
                    changed += change(connection, column, text, without(search, column, text, what.pseudonym()));
                }
                if (changed >= most) {
                    return changed;
                }
            }
            return changed;
        } catch (SQLException problem) {
            throw new IllegalStateException("rows could not be erased", problem);
        }
    }

    private static String without(Search search, Column column, String text, String pseudonym) {
        if (column.who()) {
            return pseudonym;
        }
        String fresh = search.words().replaced(text, pseudonym);
        return fresh.length() <= column.longest() ? fresh : search.words().replaced(text, "x");
    }

    private static List<Column> columns(Connection connection) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (PreparedStatement read = connection.prepareStatement("select table_name, column_name,"
                        + " character_maximum_length from information_schema.columns where lower(table_schema) = 'public'"
                        + " and lower(data_type) = 'character varying' order by table_name, ordinal_position");
                ResultSet row = read.executeQuery()) {
            while (row.next()) {
                String table = row.getString(1);
                String name = row.getString(2);
                if (PersonalColumns.mayHold(table, name)) {
                    columns.add(new Column(table, name, PersonalColumns.saysWho(table, name), row.getInt(3)));
                }
            }
        }
        return columns;
    }

    /** The different texts of a column that hold the value, at most so many, each with how many rows have it. */
    private static Map<String, Long> texts(Search search, Column column, int most) throws SQLException {
        Map<String, Long> found = new LinkedHashMap<>();
        if (column.who()) {
            long rows = search.kind() == Erasure.Kind.WORDS ? 0 : rows(search.connection(), column, search.value());
            return rows > 0 ? Map.of(search.value(), rows) : found;
        }
        String last = null;
        do {
            String after = last;
            last = null;
            try (PreparedStatement read = page(search, column, after);
                    ResultSet row = read.executeQuery()) {
                for (int place = 1; row.next() && found.size() < most; place++) {
                    String text = row.getString(1);
                    if (search.words().in(text)) {
                        found.put(text, row.getLong(2));
                    }
                    last = place < PAGE ? null : text;
                }
            }
        } while (last != null && found.size() < most);
        return found;
    }

    private static PreparedStatement page(Search search, Column column, @Nullable String after) throws SQLException {
        String text = ("select %2$s, count(*) from %1$s where lower(%2$s) like ? escape '!'%3$s group by %2$s"
                        + " order by %2$s limit %4$d")
                .formatted(column.table(), column.name(), after == null ? "" : " and " + column.name() + " > ?", PAGE);
        PreparedStatement read = search.connection().prepareStatement(text);
        read.setString(1, search.words().like());
        if (after != null) {
            read.setString(2, after);
        }
        return read;
    }

    private static long rows(Connection connection, Column column, String text) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(
                "select count(*) from %s where %s = ?".formatted(column.table(), column.name()))) {
            read.setString(1, text);
            try (ResultSet row = read.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static int change(Connection connection, Column column, String from, String to) throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(
                "update %1$s set %2$s = ? where %2$s = ?".formatted(column.table(), column.name()))) {
            write.setString(1, to);
            write.setString(2, from);
            return write.executeUpdate();
        }
    }
}
