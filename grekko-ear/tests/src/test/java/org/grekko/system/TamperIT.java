package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody with access to the database edits the audit log of a running Grekko. */
class TamperIT {
    private static final int PLACE = 5;

    @Test
    void everyEditOfTheLogIsFoundAtItsPlace(@TempDir Path data) throws IOException, InterruptedException, SQLException {
        try (TestDatabase database = TestDatabase.open(TestDatabase.Kind.POSTGRESQL, data);
                GrekkoProcess grekko = GrekkoProcess.start(data, "paper", database.settings());
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            Rest rest = new Rest(grekko);
            for (int i = 0; i < 8; i++) {
                String user = "{\"username\":\"user" + i + "\",\"password\":\"" + Door.PASSWORD
                        + "\",\"roles\":[\"viewer\"]}";
                rest.post("/users", user);
            }
            Patience.await(
                    "the seals", () -> rest.get("/audit/verify").get("unsealed").asInt() == 0);
            int last = rest.get("/audit/verify").get("events").asInt();
            connection.setAutoCommit(false);
            for (Map.Entry<String, Integer> edit : edits(last).entrySet()) {
                statement.execute("create table if not exists kept_event as select * from event");
                statement.execute("create table if not exists kept_seal as select * from seal");
                statement.execute("create table if not exists kept_head as select * from chain_head");
                statement.execute(edit.getKey());
                connection.commit();
                JsonNode report = rest.get("/audit/verify");
                assertThat(report.get("ok").asBoolean())
                        .as(edit.getKey() + " " + report)
                        .isFalse();
                assertThat(report.get("brokenAt").asInt())
                        .as(edit.getKey() + " " + report)
                        .isEqualTo(edit.getValue());
                restore(statement);
                connection.commit();
                assertThat(rest.get("/audit/verify").get("ok").asBoolean()).isTrue();
            }
        }
    }

    private static Map<String, Integer> edits(int last) {
        String event = "(select ord from seal where seq = " + PLACE + ")";
        Map<String, Integer> edits = new LinkedHashMap<>();
        edits.put("update event set body = replace(body, 'e', 'a') where ord = " + event, PLACE);
        edits.put("update event set occurred_at = occurred_at + interval '1 microsecond' where ord = " + event, PLACE);
        edits.put("update event set event_key = event_key || 'x' where ord = " + event, PLACE);
        edits.put("update event set type = 'Nothing' where ord = " + event, PLACE);
        edits.put("delete from event where ord = " + event, PLACE);
        edits.put("delete from seal where seq = " + PLACE, PLACE);
        edits.put("update seal set hash = reverse(hash) where seq = " + PLACE, PLACE);
        edits.put(
                "update seal set ord = case seq when 5 then -6 else -5 end where seq in (5, 6);"
                        + "update seal set ord = (select ord from kept_seal k where k.seq = -seal.ord) where ord < 0",
                PLACE);
        edits.put("update chain_head set hash = reverse(hash)", last);
        edits.put("delete from seal where seq = (select max(seq) from seal)", last);
        edits.put("update chain_head set seq = seq - 1", last - 1);
        edits.put(
                "insert into event select -1, '00000000-0000-0000-0000-00000000abcd', occurred_at, context, type,"
                        + " event_key, body from event where ord = " + event,
                last + 1);
        return edits;
    }

    private static void restore(Statement statement) throws SQLException {
        for (String table : new String[] {"event", "seal"}) {
            statement.execute("delete from " + table);
            statement.execute("insert into " + table + " select * from kept_" + table);
        }
        statement.execute("update chain_head set seq = k.seq, hash = k.hash from kept_head k");
    }
}
