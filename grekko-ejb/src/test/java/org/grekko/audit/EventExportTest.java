package org.grekko.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.grekko.access.event.LoginFailed;
import org.grekko.audit.domain.HashChain;
import org.junit.jupiter.api.Test;

/** An export has the events as they were sealed, where it begins and where it ends. */
class EventExportTest {
    private static final Instant AT = Instant.parse("2026-11-22T08:00:00.5Z");

    private final Books books;
    private final SealedEvents sealed;

    EventExportTest() throws SQLException, IOException {
        books = new Books();
        sealed = new SealedEvents(books.database);
    }

    private List<String> export(long from, long to) throws IOException {
        StringWriter out = new StringWriter();
        new EventExport(sealed).write(from, to, out);
        assertThat(out.toString()).endsWith("\n");
        return out.toString().lines().toList();
    }

    @Test
    void aChainWithoutEventsHasABeginningAndAnEnd() throws IOException {
        assertThat(export(1, 9))
                .containsExactly(
                        "{\"format\":\"grekko-events-1\",\"firstSeq\":1,\"prevHash\":\"" + HashChain.GENESIS + "\"}",
                        "{\"lastSeq\":0,\"lastHash\":\"" + HashChain.GENESIS + "\"}");
    }

    @Test
    void eventsStandThereAsTheyWereSealedWithoutWhatTheySayOfPeople() throws IOException {
        books.tell(new LoginFailed("Zq4711", 1, AT));
        books.tellPlainly("a \"key\"", "{\"text\":\"ü\\n\"}");
        List<String> lines = export(1, Long.MAX_VALUE);
        List<AuditEvent> chain = books.chain();
        assertThat(lines).hasSize(4);
        assertThat(lines.toString()).doesNotContain("Zq4711");
        assertThat(lines.get(1)).contains("\"type\":\"LoginFailed\"", "\"occurredAt\":\"2026-11-22T08:00:00.500000Z\"");
        assertThat(lines.get(2))
                .isEqualTo("{\"seq\":2,\"eventId\":\"" + chain.get(1).eventId()
                        + "\",\"occurredAt\":\"2026-01-01T00:00:00.000000Z\",\"context\":\"risk\",\"type\":\"BreakerTripped\""
                        + ",\"key\":\"a \\\"key\\\"\",\"body\":\"{\\\"text\\\":\\\"ü\\\\n\\\"}\",\"prevHash\":\""
                        + chain.get(0).hash() + "\",\"hash\":\"" + chain.get(1).hash() + "\"}");
        assertThat(lines.get(3))
                .isEqualTo("{\"lastSeq\":2,\"lastHash\":\"" + chain.get(1).hash() + "\"}");
    }

    @Test
    void aPartBeginsWithTheHashBeforeIt() throws IOException {
        for (int i = 0; i < 5; i++) {
            books.tellPlainly("k" + i, "{}");
        }
        List<String> lines = export(3, 4);
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).contains("\"firstSeq\":3", books.chain().get(1).hash());
        assertThat(lines.get(1)).startsWith("{\"seq\":3,");
        assertThat(lines.get(3)).contains("\"lastSeq\":4", books.chain().get(3).hash());
        assertThat(export(6, 9)).hasSize(2);
    }

    @Test
    void aChainWithAGapIsNotWrittenToItsEnd() throws SQLException {
        for (int i = 0; i < 3; i++) {
            books.tellPlainly("k" + i, "{}");
        }
        books.run("delete from seal where seq = 3");
        StringWriter out = new StringWriter();
        assertThatThrownBy(() -> new EventExport(sealed).write(1, 3, out)).hasMessageContaining("ends after event 2");
        assertThat(out.toString()).doesNotContain("lastSeq");
    }
}
