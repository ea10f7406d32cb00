package org.grekko.audit;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.grekko.audit.domain.HashChain;
import org.grekko.shared.json.GrekkoJson;

/**
 * Gives stored events their place in the chain. The head row is locked for the whole transaction, so that
 * two sealers, even on two nodes that both believe to lead, can never fork the chain.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@SuppressWarnings("NullAway.Init")
public class Sealer {
    private static final int BATCH = 1_000;

    @Resource(lookup = "java:app/jdbc/grekko")
    private DataSource database;

    /** For the container, which fills the field. */
    public Sealer() {}

    /** Over that database, without a container. */
    Sealer(DataSource database) {
        this.database = database;
    }

    /**
     * Seals the oldest unsealed events.
     *
     * @return how many; fewer than a batch means that none are left
     * @throws IllegalStateException when the database does not answer; nothing was sealed then
     */
    public int seal() {
        try (Connection connection = database.getConnection()) {
            Head head = head(connection);
            List<Waiting> waiting = waiting(connection);
            if (!waiting.isEmpty()) {
                write(connection, head, waiting);
            }
            return waiting.size();
        } catch (SQLException problem) {
            throw new IllegalStateException("events could not be sealed", problem);
        }
    }

    /** Whether a number of sealed events fills a batch, so that there may be more. */
    public static boolean full(int sealed) {
        return sealed == BATCH;
    }

    private record Head(long seq, String hash) {}

    private record Waiting(long ord, HashChain.Content content) {}

    private static Head head(Connection connection) throws SQLException {
        try (PreparedStatement read =
                        connection.prepareStatement("select seq, hash from chain_head where id = 1 for update");
                ResultSet row = read.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("the head of the chain is missing; restore the database");
            }
            return new Head(row.getLong(1), row.getString(2));
        }
    }

    private static List<Waiting> waiting(Connection connection) throws SQLException {
        String text = "select e.ord, e.event_id, e.occurred_at, e.context, e.type, e.event_key, e.body"
                + " from outbox o join event e on e.ord = o.ord order by o.ord limit " + BATCH;
        List<Waiting> events = new ArrayList<>();
        try (PreparedStatement read = connection.prepareStatement(text);
                ResultSet row = read.executeQuery()) {
            while (row.next()) {
                events.add(new Waiting(
                        row.getLong(1),
                        new HashChain.Content(
                                row.getObject(2, UUID.class).toString(),
                                GrekkoJson.text(
                                        row.getObject(3, OffsetDateTime.class).toInstant()),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7))));
            }
        }
        return events;
    }

    private static void write(Connection connection, Head head, List<Waiting> events) throws SQLException {
        HashChain chain = new HashChain();
        long seq = head.seq();
        String hash = head.hash();
        try (PreparedStatement seal = connection.prepareStatement(
                        "insert into seal (seq, ord, prev_hash, hash) values (?, ?, ?, ?)");
                PreparedStatement done = connection.prepareStatement("delete from outbox where ord = ?");
                PreparedStatement move =
                        connection.prepareStatement("update chain_head set seq = ?, hash = ? where id = 1")) {
            for (Waiting event : events) {
                String previous = hash;
                seq++;
                hash = chain.hash(previous, seq, event.content());
                seal.setLong(1, seq);
                seal.setLong(2, event.ord());
                seal.setString(3, previous);
                seal.setString(4, hash);
                seal.addBatch();
                done.setLong(1, event.ord());
                done.addBatch();
            }
            seal.executeBatch();
            done.executeBatch();
            move.setLong(1, seq);
            move.setString(2, hash);
            move.executeUpdate();
        }
    }
}
