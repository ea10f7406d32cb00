package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.grekko.audit.domain.HashChain;
import org.grekko.shared.json.GrekkoJson;

/** What a kill between seal and topic leaves behind: an event in its place of the chain of which nobody has heard. */
final class SealedOnly {
    private SealedOnly() {}

    /** Brings a database that nobody works on into that state; returns what the event is about. */
    static String in(TestDatabase database) throws IOException {
        try (Connection connection = database.connect()) {
            return sealed(connection);
        } catch (SQLException problem) {
            throw new IOException(problem);
        }
    }

    private static String sealed(Connection connection) throws SQLException {
        String breaker = UUID.randomUUID().toString();
        UUID id = UUID.randomUUID();
        Instant at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        String body = "{\"breakerId\":\"" + breaker + "\",\"scope\":\"PAIR\",\"target\":\"DRILL/USD\","
                + "\"by\":\"test\",\"reason\":\"" + breaker + "\"}";
        HashChain.Content content =
                new HashChain.Content(id.toString(), GrekkoJson.text(at), "risk", "BreakerTripped", breaker, body);
        long ord = -Math.abs(id.getMostSignificantBits() >> 1);
        try (PreparedStatement event = connection.prepareStatement(
                        "insert into event (ord, event_id, occurred_at, context, type, event_key, body)"
                                + " values (?, ?, ?, 'risk', 'BreakerTripped', ?, ?)");
                PreparedStatement seal = connection.prepareStatement(
                        "insert into seal (seq, ord, prev_hash, hash) values (?, ?, ?, ?)");
                PreparedStatement head =
                        connection.prepareStatement("update chain_head set seq = ?, hash = ? where id = 1");
                Statement last = connection.createStatement();
                ResultSet row = last.executeQuery("select seq, hash from chain_head where id = 1")) {
            assertThat(row.next()).isTrue();
            long seq = row.getLong(1) + 1;
            String hash = new HashChain().hash(row.getString(2), seq, content);
            fill(event, List.of(ord, id, OffsetDateTime.ofInstant(at, ZoneOffset.UTC), breaker, body));
            fill(seal, List.of(seq, ord, row.getString(2), hash));
            fill(head, List.of(seq, hash));
        }
        return breaker;
    }

    private static void fill(PreparedStatement statement, List<?> values) throws SQLException {
        for (int place = 0; place < values.size(); place++) {
            statement.setObject(place + 1, values.get(place));
        }
        assertThat(statement.executeUpdate()).isEqualTo(1);
    }

    /** After the start the listener has heard of it, once, and the chain is whole. */
    static void isHeardOnce(Rest rest, String breaker) throws IOException, InterruptedException {
        Patience.await("the alert of " + breaker, () -> alerts(rest, breaker) > 0);
        assertThat(alerts(rest, breaker)).isEqualTo(1);
        assertThat(rest.get("/audit/verify").get("ok").asBoolean()).isTrue();
    }

    private static int alerts(Rest rest, String breaker) throws IOException, InterruptedException {
        int found = 0;
        for (JsonNode alert : rest.get("/alerts?limit=500").get("items")) {
            if (alert.path("relatedId").asText().equals(breaker)) {
                found += alert.path("occurrences").asInt(1);
            }
        }
        return found;
    }
}
