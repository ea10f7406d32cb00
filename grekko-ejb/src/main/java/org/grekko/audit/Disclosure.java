package org.grekko.audit;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.grekko.audit.domain.Commitment;
import org.grekko.audit.store.PersonalTable;
import org.grekko.shared.json.GrekkoJson;
import org.grekko.shared.json.JsonText;
import org.jspecify.annotations.Nullable;

/** Turns sealed events into what people read: values in the place of commitments, or that they were erased. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@SuppressWarnings("NullAway.Init")
public class Disclosure {
    @EJB
    private PersonalTable table;

    /** For the container, which fills the field. */
    public Disclosure() {}

    /** Over that table, without a container. */
    Disclosure(PersonalTable table) {
        this.table = table;
    }

    /** The same events with what they say of people, in their order. */
    public List<AuditEvent> of(List<AuditEvent> sealed) {
        Set<String> commitments = new LinkedHashSet<>();
        sealed.forEach(event -> commitments.addAll(Commitment.in(event.key(), event.body())));
        if (commitments.isEmpty()) {
            return sealed;
        }
        Map<String, PersonalTable.Row> rows = table.rows(commitments);
        return sealed.stream().map(event -> read(event, rows)).toList();
    }

    private static AuditEvent read(AuditEvent event, Map<String, PersonalTable.Row> rows) {
        String key = Commitment.readKey(event.key(), each -> words(rows.get(each)));
        String body = Commitment.readBody(
                event.body(),
                each -> JsonText.write(GrekkoJson.mapper(), words(rows.get(each)), "a text cannot be written"));
        if (key.equals(event.key()) && body.equals(event.body())) {
            return event;
        }
        return new AuditEvent(
                event.seq(),
                event.eventId(),
                event.occurredAt(),
                event.context(),
                event.type(),
                key,
                body,
                event.prevHash(),
                event.hash(),
                new AuditEvent.SealedText(event.key(), event.body()));
    }

    private static String words(PersonalTable.@Nullable Row row) {
        if (row == null) {
            return "lost";
        }
        Instant erased = row.erasedAt();
        String value = row.value();
        if (value != null) {
            return value;
        }
        return erased == null ? "lost" : "erased on " + LocalDate.ofInstant(erased, ZoneOffset.UTC);
    }
}
