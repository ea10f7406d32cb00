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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.grekko.optimisation.ItemPlace;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be tried, a handful of sets of parameters to an item. An item is owned by who works on it, for so many
 * seconds by the clock of the database, and may be taken by another after that.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
@SuppressWarnings("NullAway.Init")
public class ItemTable {
    /** For how many seconds an item is owned without a word of its owner. */
    public static final int OWNED_SECONDS = 20;

    /** How many items {@link #due} names at most. */
    public static final int MOST_DUE = 200;

    private static final String UNTIL = "current_timestamp + interval '" + OWNED_SECONDS + "' second";
    private static final String FREE = "(owner is null or owned_until < current_timestamp)";
    private static final String SEPARATOR = ";";

    @Resource(lookup = "java:app/jdbc/grekko")
    private DataSource database;

    /** For the container, which fills the fields. */
    public ItemTable() {}

    /** Over that database, without a container. */
    public ItemTable(DataSource database) {
        this.database = database;
    }

    /**
     * Sets of parameters to be tried together.
     *
     * @param place which it is
     * @param key over what
     * @param points the sets, as text without a semicolon
     */
    public record Item(ItemPlace place, TrialKey key, List<String> points) {
        public Item {
            points = List.copyOf(points);
        }
    }

    /** Lets items wait; their places must be new. */
    public void offer(List<Item> items) {
        run(
                "insert into optimisation_item (optimisation_id, place, setting, from_time, to_time, points, size)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                statement -> {
                    for (Item item : items) {
                        statement.setObject(1, item.place().optimisationId());
                        statement.setLong(2, item.place().place());
                        statement.setString(3, item.key().setting());
                        statement.setLong(4, item.key().from());
                        statement.setLong(5, item.key().to());
                        statement.setString(6, String.join(SEPARATOR, item.points()));
                        statement.setInt(7, item.points().size());
                        statement.addBatch();
                    }
                    return statement.executeBatch().length;
                });
    }

    /** The items of a search that are not done, by place. */
    public List<Item> open(UUID optimisation) {
        return run(
                "select place, setting, from_time, to_time, points from optimisation_item where optimisation_id = ?"
                        + " order by place",
                statement -> {
                    statement.setObject(1, optimisation);
                    return items(statement, optimisation);
                });
    }

    /** How many sets of parameters of a search are not done. */
    public int left(UUID optimisation) {
        return run("select coalesce(sum(size), 0) from optimisation_item where optimisation_id = ?", statement -> {
            statement.setObject(1, optimisation);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    /** Takes an item that nobody owns; empty when there is none at that place, or somebody does. */
    public Optional<Item> claim(ItemPlace place, UUID owner) {
        int taken = run(
                "update optimisation_item set owner = ?, owned_until = " + UNTIL
                        + " where optimisation_id = ? and place = ? and " + FREE,
                statement -> {
                    statement.setObject(1, owner);
                    statement.setObject(2, place.optimisationId());
                    statement.setLong(3, place.place());
                    return statement.executeUpdate();
                });
        return taken == 0
                ? Optional.empty()
                : run(
                        "select place, setting, from_time, to_time, points from optimisation_item"
                                + " where optimisation_id = ? and place = ?",
                        statement -> {
                            statement.setObject(1, place.optimisationId());
                            statement.setLong(2, place.place());
                            return items(statement, place.optimisationId()).stream()
                                    .findFirst();
                        });
    }

    /** Goes on owning; false when the item is no longer its. */
    public boolean renew(ItemPlace place, UUID owner) {
        return owned("update optimisation_item set owned_until = " + UNTIL, place, owner);
    }

    /** Gives an item back undone, so that another may take it; false when it is no longer its. */
    public boolean release(ItemPlace place, UUID owner) {
        return owned("update optimisation_item set owner = null, owned_until = null", place, owner);
    }

    /** An item is done; false when it is no longer its, and what came of it must not count. */
    public boolean done(ItemPlace place, UUID owner) {
        return owned("delete from optimisation_item", place, owner);
    }

    private boolean owned(String change, ItemPlace place, UUID owner) {
        return run(change + " where optimisation_id = ? and place = ? and owner = ?", statement -> {
            statement.setObject(1, place.optimisationId());
            statement.setLong(2, place.place());
            statement.setObject(3, owner);
            return statement.executeUpdate() == 1;
        });
    }

    /** Items that nobody owns and that were not sent within so many seconds, the oldest first. */
    public List<ItemPlace> due(int seconds) {
        return run(
                "select optimisation_id, place from optimisation_item where " + FREE
                        + " and (sent_at is null or sent_at < current_timestamp - interval '" + seconds + "' second)"
                        + " order by place",
                statement -> {
                    statement.setMaxRows(MOST_DUE);
                    List<ItemPlace> places = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            places.add(new ItemPlace(rows.getObject(1, UUID.class), rows.getLong(2)));
                        }
                    }
                    return places;
                });
    }

    /** Notes that messages of these items were sent. */
    public void sent(List<ItemPlace> places) {
        run(
                "update optimisation_item set sent_at = current_timestamp where optimisation_id = ? and place = ?",
                statement -> {
                    for (ItemPlace each : places) {
                        statement.setObject(1, each.optimisationId());
                        statement.setLong(2, each.place());
                        statement.addBatch();
                    }
                    return statement.executeBatch().length;
                });
    }

    /** Forgets all items of a search. */
    public void drop(UUID optimisation) {
        run("delete from optimisation_item where optimisation_id = ?", statement -> {
            statement.setObject(1, optimisation);
            return statement.executeUpdate();
        });
    }

    private static List<Item> items(PreparedStatement statement, UUID optimisation) throws SQLException {
        List<Item> items = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                items.add(new Item(
                        new ItemPlace(optimisation, rows.getLong(1)),
                        new TrialKey(rows.getString(2), rows.getLong(3), rows.getLong(4)),
                        List.of(rows.getString(5).split(SEPARATOR, -1))));
            }
        }
        return items;
    }

    /** What is done with a statement. */
    private interface Use<T extends @Nullable Object> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Use<T> use) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return use.with(statement);
        } catch (SQLException problem) {
            throw new IllegalStateException("the items of searches could not be reached", problem);
        }
    }
}
