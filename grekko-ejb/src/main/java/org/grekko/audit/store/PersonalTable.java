package org.grekko.audit.store;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.grekko.shared.PersonalWords;
import org.jspecify.annotations.Nullable;

/** The personal values behind the commitments of events: one line for each, which an erasure empties. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@SuppressWarnings("NullAway.Init")
public class PersonalTable {
    private static final int MOST_AT_ONCE = 500;

    @Resource(lookup = "java:app/jdbc/grekko")
    private DataSource database;

    /** For the container, which fills the field. */
    public PersonalTable() {}

    /** Over that database, without a container. */
    public PersonalTable(DataSource database) {
        this.database = database;
    }

    /**
     * A value.
     *
     * @param commitment its commitment
     * @param salt the salt; null once it was erased
     * @param person the name of a user or agent; null for a text
     * @param content the text; null for a name
     * @param erasedAt when it was erased
     */
    public record Row(
            String commitment,
            @Nullable String salt,
            @Nullable String person,
            @Nullable String content,
            @Nullable Instant erasedAt) {
        /** The value; null once it was erased. */
        public @Nullable String value() {
            return person == null ? content : person;
        }
    }

    /** Adds values, in the caller's transaction. */
    public void insert(List<Row> rows) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into personal_value (commitment, kind, salt, person, content) values (?, ?, ?, ?, ?)")) {
            for (Row row : rows) {
                insert.setString(1, row.commitment());
                insert.setString(2, row.person() == null ? "TEXT" : "NAME");
                insert.setString(3, row.salt());
                insert.setString(4, row.person());
                insert.setString(5, row.content());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException problem) {
            throw new IllegalStateException("personal values could not be stored", problem);
        }
    }

    /** The commitments to a name, in their order; several when two nodes met it at once. */
    public List<String> commitments(String person) {
        try (Connection connection = database.getConnection();
                PreparedStatement read = connection.prepareStatement(
                        "select commitment from personal_value where person = ? order by commitment")) {
            read.setString(1, person);
            return texts(read);
        } catch (SQLException problem) {
            throw unreadable(problem);
        }
    }

    /** The lines of some commitments; one that has none is left out. */
    public Map<String, Row> rows(Collection<String> commitments) {
        Map<String, Row> found = new HashMap<>();
        List<String> all = List.copyOf(commitments);
        try (Connection connection = database.getConnection()) {
            for (int from = 0; from < all.size(); from += MOST_AT_ONCE) {
                List<String> some = all.subList(from, Math.min(all.size(), from + MOST_AT_ONCE));
                String places = String.join(", ", Collections.nCopies(some.size(), "?"));
                try (PreparedStatement read = connection.prepareStatement(
                        "select commitment, salt, person, content, erased_at from personal_value where commitment in ("
                                + places + ")")) {
                    for (int place = 0; place < some.size(); place++) {
                        read.setString(place + 1, some.get(place));
                    }
                    read(read, found);
                }
            }
        } catch (SQLException problem) {
            throw unreadable(problem);
        }
        return found;
    }

    private static void read(PreparedStatement read, Map<String, Row> found) throws SQLException {
        try (ResultSet row = read.executeQuery()) {
            while (row.next()) {
                OffsetDateTime erased = row.getObject(5, OffsetDateTime.class);
                found.put(
                        row.getString(1),
                        new Row(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                erased == null ? null : erased.toInstant()));
            }
        }
    }

    /** Commitments to that name, and to texts with those words; at most so many. */
    public List<String> holding(@Nullable String person, PersonalWords words, int most) {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement read =
                        connection.prepareStatement("select commitment, content from personal_value where person = ?"
                                + " or lower(content) like ? escape '!' order by commitment")) {
            read.setString(1, person);
            read.setString(2, words.like());
            try (ResultSet row = read.executeQuery()) {
                while (found.size() < most && row.next()) {
                    String content = row.getString(2);
                    if (content == null || words.in(content)) {
                        found.add(row.getString(1));
                    }
                }
            }
        } catch (SQLException problem) {
            throw unreadable(problem);
        }
        return found;
    }

    /** How many sealed events have those words in plain. */
    public long plain(PersonalWords words) {
        long found = 0;
        try (Connection connection = database.getConnection();
                PreparedStatement read = connection.prepareStatement("select event_key, body from event where"
                        + " lower(body) like ? escape '!' or lower(event_key) like ? escape '!'")) {
            read.setString(1, words.like());
            read.setString(2, words.like());
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    found += words.in(row.getString(1)) || words.in(row.getString(2)) ? 1 : 0;
                }
            }
        } catch (SQLException problem) {
            throw unreadable(problem);
        }
        return found;
    }

    /** Empties lines, in the caller's transaction. */
    public void empty(List<String> commitments, UUID erasure, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement empty = connection.prepareStatement("update personal_value set salt = null,"
                        + " person = null, content = null, erased_at = ?, erasure_id = ? where commitment = ?")) {
            for (String commitment : commitments) {
                empty.setObject(1, at.atOffset(ZoneOffset.UTC));
                empty.setString(2, erasure.toString());
                empty.setString(3, commitment);
                empty.addBatch();
            }
            empty.executeBatch();
        } catch (SQLException problem) {
            throw new IllegalStateException("personal values could not be erased", problem);
        }
    }

    private static List<String> texts(PreparedStatement read) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet row = read.executeQuery()) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    private static IllegalStateException unreadable(SQLException problem) {
        return new IllegalStateException("personal values could not be read", problem);
    }
}
