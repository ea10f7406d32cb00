package org.grekko.optimisation.store;

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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** What was tried, each set of parameters once for each setting and stretch of time, and how finished searches rank it. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
@SuppressWarnings("NullAway.Init")
public class TrialTable {
    private static final int AT_ONCE = 200;

    @Resource(lookup = "java:app/jdbc/grekko")
    private DataSource database;

    /** For the container, which fills the fields. */
    public TrialTable() {}

    /** Over that database, without a container. */
    public TrialTable(DataSource database) {
        this.database = database;
    }

    /** Everything that was tried under a key, by set of parameters. */
    public Map<String, byte[]> read(TrialKey key) {
        return read(
                "select point, body from optimisation_trial where setting = ? and from_time = ? and to_time = ?",
                key,
                List.of());
    }

    /** What was tried of these sets of parameters. */
    public Map<String, byte[]> read(TrialKey key, List<String> points) {
        Map<String, byte[]> found = new LinkedHashMap<>();
        for (int from = 0; from < points.size(); from += AT_ONCE) {
            List<String> some = points.subList(from, Math.min(points.size(), from + AT_ONCE));
            found.putAll(read(
                    "select point, body from optimisation_trial where setting = ? and from_time = ? and to_time = ?"
                            + " and point in (?" + ", ?".repeat(some.size() - 1) + ")",
                    key,
                    some));
        }
        return found;
    }

    private Map<String, byte[]> read(String sql, TrialKey key, List<String> points) {
        Map<String, byte[]> found = new LinkedHashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            key(statement, key);
            for (int i = 0; i < points.size(); i++) {
                statement.setString(4 + i, points.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getBytes(2));
                }
            }
            return found;
        } catch (SQLException problem) {
            throw broken(problem);
        }
    }

    /** Stores trials; one that is there already stays as it is. */
    public void store(TrialKey key, Map<String, byte[]> trials) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "insert into optimisation_trial (setting, from_time, to_time, point, body)"
                                + " values (?, ?, ?, ?, ?)")) {
            Map<String, byte[]> known = read(key, List.copyOf(trials.keySet()));
            for (Map.Entry<String, byte[]> each : trials.entrySet()) {
                if (!known.containsKey(each.getKey())) {
                    key(statement, key);
                    statement.setString(4, each.getKey());
                    statement.setBytes(5, each.getValue());
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        } catch (SQLException problem) {
            throw broken(problem);
        }
    }

    private static void key(PreparedStatement statement, TrialKey key) throws SQLException {
        statement.setString(1, key.setting());
        statement.setLong(2, key.from());
        statement.setLong(3, key.to());
    }

    /** Notes how a search ranks its sets of parameters, the best first. */
    public void rank(UUID optimisation, List<String> points) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "insert into optimisation_rank (optimisation_id, place, point) values (?, ?, ?)")) {
            for (int place = 0; place < points.size(); place++) {
                statement.setObject(1, optimisation);
                statement.setInt(2, place);
                statement.setString(3, points.get(place));
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException problem) {
            throw broken(problem);
        }
    }

    /** The trials of a finished search from one place on, the best first. */
    public List<byte[]> ranked(UUID optimisation, TrialKey key, int from, int count) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select t.body from optimisation_rank r"
                        + " join optimisation_trial t on t.setting = ? and t.from_time = ? and t.to_time = ?"
                        + " and t.point = r.point where r.optimisation_id = ? and r.place >= ? and r.place < ?"
                        + " order by r.place")) {
            key(statement, key);
            statement.setObject(4, optimisation);
            statement.setInt(5, from);
            statement.setInt(6, from + count);
            List<byte[]> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getBytes(1));
                }
            }
            return found;
        } catch (SQLException problem) {
            throw broken(problem);
        }
    }

    private static IllegalStateException broken(SQLException problem) {
        return new IllegalStateException("the trials of searches could not be reached", problem);
    }
}
