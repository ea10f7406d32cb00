package org.grekko.audit;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Resource;
import jakarta.ejb.ApplicationException;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.grekko.shared.json.GrekkoJson;
import org.grekko.shared.json.JsonText;

/** The sealed events in order, for the relay and for verification. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class SealedEvents {
    private static final String SELECT = "select s.seq, e.event_id, e.occurred_at, e.context, e.type, e.event_key,"
            + " e.body, s.prev_hash, s.hash from seal s left join event e on e.ord = s.ord";

    @Resource(lookup = "java:app/jdbc/grekko")
    private DataSource database;

    /** For the container, which fills the field. */
    public SealedEvents() {}

    /** Over that database, without a container. */
    SealedEvents(DataSource database) {
        this.database = database;
    }

    /** Commitments that erasures in the chain, or about to be in it, name. */
    public Set<String> erased() {
        Set<String> told = new HashSet<>();
        try (Connection connection = database.getConnection();
                PreparedStatement read = connection.prepareStatement(
                        "select body from event where context = 'audit' and type = 'PersonalDataErased'");
                ResultSet row = read.executeQuery()) {
            while (row.next()) {
                JsonText.read(GrekkoJson.mapper(), row.getString(1), JsonNode.class, "an erasure is no JSON")
                        .path("commitments")
                        .forEach(each -> told.add(each.asText()));
            }
        } catch (SQLException problem) {
            throw new IllegalStateException("the erasures could not be read", problem);
        }
        return told;
    }

    /**
     * The events after a place, as they were sealed.
     *
     * @param seq the place; 0 for the beginning
     * @param limit at most this many
     * @return events in order
     * @throws IllegalStateException when a seal has lost its event, naming the place
     */
    public List<AuditEvent> after(long seq, int limit) {
        List<AuditEvent> events = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement read =
                        connection.prepareStatement(SELECT + " where s.seq > ? order by s.seq limit " + limit)) {
            read.setLong(1, seq);
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    events.add(event(row));
                }
            }
        } catch (SQLException problem) {
            throw new IllegalStateException("sealed events could not be read", problem);
        }
        return events;
    }

    /** Place up to which events were published. */
    public long published() {
        return number("select published_seq from chain_head where id = 1");
    }

    /** The end of the chain: the place and the hash of its last event. */
    public record Head(long seq, String hash) {}

    /** Where the chain ends according to its head. */
    public Head head() {
        try (Connection connection = database.getConnection();
                PreparedStatement read = connection.prepareStatement("select seq, hash from chain_head where id = 1");
                ResultSet row = read.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("the head of the chain is missing; restore the database");
            }
            return new Head(row.getLong(1), row.getString(2));
        } catch (SQLException problem) {
            throw new IllegalStateException("the chain could not be read", problem);
        }
    }

    /** Seals that the head does not know of. */
    public long beyondHead() {
        return number("select count(*) from seal where seq > (select seq from chain_head where id = 1)");
    }

    /** Stored events that are neither sealed nor waiting to be. */
    public long loose() {
        return number("select count(*) from event e where not exists (select 1 from seal s where s.ord = e.ord)"
                + " and not exists (select 1 from outbox o where o.ord = e.ord)");
    }

    /** Events that are stored but not sealed. */
    public long unsealed() {
        return number("select count(*) from outbox");
    }

    /** Notes that events were published up to that place. */
    public void published(long seq) {
        try (Connection connection = database.getConnection();
                PreparedStatement write =
                        connection.prepareStatement("update chain_head set published_seq = ? where id = 1")) {
            write.setLong(1, seq);
            write.executeUpdate();
        } catch (SQLException problem) {
            throw new IllegalStateException("the place of publishing could not be noted", problem);
        }
    }

    private long number(String query) {
        try (Connection connection = database.getConnection();
                PreparedStatement read = connection.prepareStatement(query);
                ResultSet row = read.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException problem) {
            throw new IllegalStateException("the chain could not be read", problem);
        }
    }

    private static AuditEvent event(ResultSet row) throws SQLException {
        UUID id = row.getObject(2, UUID.class);
        if (id == null) {
            throw new MissingEvent(row.getLong(1));
        }
        return new AuditEvent(
                row.getLong(1),
                id,
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                null);
    }

    /** A seal whose event is gone. */
    @ApplicationException
    static final class MissingEvent extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        private final long seq;

        MissingEvent(long seq) {
            super("the event sealed in place " + seq + " is gone");
            this.seq = seq;
        }

        long seq() {
            return seq;
        }
    }
}
