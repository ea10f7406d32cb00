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
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The rows of events and the notes that they are to be sealed; appended only, in the caller's transaction. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
@SuppressWarnings("NullAway.Init")
public class EventTable {
    /** The sequence hands out the ends of blocks of that size. */
    private static final int BLOCK = 500;

    @Resource(lookup = "java:app/jdbc/grekko")
    private DataSource database;

    private long next;
    private long end;

    /** For the container, which fills the field. */
    public EventTable() {}

    /** Over that database, without a container. */
    public EventTable(DataSource database) {
        this.database = database;
    }

    /**
     * An event as it was told.
     *
     * @param eventId its id
     * @param occurredAt when it happened, in whole microseconds
     * @param context the context that told it
     * @param type its type
     * @param key what it is about
     * @param body its content as JSON
     */
    public record Row(UUID eventId, Instant occurredAt, String context, String type, String key, String body) {}

    /**
     * Appends events in their order.
     *
     * @throws IllegalStateException when the database does not take them; the transaction must not commit then
     */
    public void append(List<Row> rows) {
        try (Connection connection = database.getConnection();
                PreparedStatement event = connection.prepareStatement(
                        "insert into event (ord, event_id, occurred_at, context, type, event_key, body)"
                                + " values (?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement outbox = connection.prepareStatement("insert into outbox (ord) values (?)")) {
            for (Row row : rows) {
                long ord = next(connection);
                event.setLong(1, ord);
                event.setObject(2, row.eventId());
                event.setObject(3, row.occurredAt().atOffset(ZoneOffset.UTC));
                event.setString(4, row.context());
                event.setString(5, row.type());
                event.setString(6, row.key());
                event.setString(7, row.body());
                event.addBatch();
                outbox.setLong(1, ord);
                outbox.addBatch();
            }
            event.executeBatch();
            outbox.executeBatch();
        } catch (SQLException problem) {
            throw new IllegalStateException("events could not be stored", problem);
        }
    }

    private long next(Connection connection) throws SQLException {
        long mine = taken();
        while (mine < 0) {
            try (PreparedStatement read = connection.prepareStatement("select nextval('event_ord')");
                    ResultSet row = read.executeQuery()) {
                row.next();
                bring(row.getLong(1));
            }
            mine = taken();
        }
        return mine;
    }

    /** The next number of the block; -1 when it is used up. */
    private synchronized long taken() {
        return next == end ? -1 : next++;
    }

    /** A new block with that last number; dropped when another transaction has brought one meanwhile. */
    private synchronized void bring(long last) {
        if (next == end) {
            end = last + 1;
            next = end - BLOCK;
        }
    }
}
