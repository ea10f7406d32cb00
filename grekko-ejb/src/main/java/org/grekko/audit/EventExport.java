package org.grekko.audit;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.grekko.audit.domain.HashChain;
import org.grekko.shared.json.GrekkoJson;
import org.grekko.shared.json.JsonText;

/**
 * Sealed events as a file that can be checked without us: a line that says where it begins, a line for each event as it was
 * sealed, and a line that says where it ends. What events say of people are commitments there. Everything in the file is
 * covered by the hashes, so that nothing of it can be changed unseen.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class EventExport {
    /** The form of the file. */
    public static final String FORMAT = "grekko-events-1";

    private static final int PAGE = 2_000;

    @EJB
    private SealedEvents sealed;

    /** For the container, which fills the field. */
    public EventExport() {}

    /** Over those events, without a container. */
    EventExport(SealedEvents sealed) {
        this.sealed = sealed;
    }

    private record First(String format, long firstSeq, String prevHash) {}

    private record Line(
            long seq,
            String eventId,
            String occurredAt,
            String context,
            String type,
            String key,
            String body,
            String prevHash,
            String hash) {}

    private record Last(long lastSeq, String lastHash) {}

    /** The place of the last sealed event; 0 when there is none. */
    public long lastSeq() {
        return sealed.head().seq();
    }

    /**
     * Writes the events between two places.
     *
     * @param from the first, at least 1 and at most one after the last sealed event
     * @param to the last, at least from - 1; fewer come when not so many are sealed
     * @throws IOException when the reader is gone
     * @throws IllegalStateException when the chain has a gap there; what was written lacks the last line then
     */
    public void write(long from, long to, Writer out) throws IOException {
        long end = Math.min(to, lastSeq());
        long seq = from - 1;
        String hash =
                seq == 0 ? HashChain.GENESIS : sealed.after(seq - 1, 1).get(0).hash();
        line(out, new First(FORMAT, from, hash));
        while (seq < end) {
            List<AuditEvent> page = sealed.after(seq, (int) Math.min(PAGE, end - seq));
            if (page.isEmpty()) {
                throw new IllegalStateException("the chain ends after event " + seq + ", before its head");
            }
            for (AuditEvent event : page) {
                line(out, line(event));
                seq = event.seq();
                hash = event.hash();
            }
        }
        line(out, new Last(seq, hash));
    }

    private static Line line(AuditEvent event) {
        return new Line(
                event.seq(),
                event.eventId().toString(),
                GrekkoJson.text(event.occurredAt()),
                event.context(),
                event.type(),
                event.key(),
                event.body(),
                event.prevHash(),
                event.hash());
    }

    private static void line(Writer out, Record content) throws IOException {
        out.write(JsonText.write(GrekkoJson.mapper(), content, "an event cannot be written"));
        out.write('\n');
    }
}
