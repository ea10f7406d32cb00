package org.grekko.risk;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.grekko.risk.domain.RiskAction;
import org.grekko.risk.domain.RiskEventState;
import org.grekko.risk.domain.RiskEventStates;
import org.grekko.risk.domain.RiskEventStep;
import org.grekko.risk.domain.RiskEventType;
import org.grekko.risk.domain.RiskSeverity;
import org.grekko.risk.event.RiskEventRaised;
import org.grekko.risk.store.RiskEventRow;
import org.grekko.shared.Text;
import org.grekko.shared.json.GrekkoJson;
import org.grekko.shared.json.JsonText;

/** Risk events as rows, as what is shown of them, and as what is published. */
final class RiskEventForm {
    private static final int LONGEST_SUBJECT = 120;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_METRICS = 4_000;

    private RiskEventForm() {}

    /** What an event that is not resolved is known by. */
    static String key(NewRiskEvent found) {
        return found.type() + "|" + Text.cut(found.subject(), LONGEST_SUBJECT);
    }

    static RiskEventRow row(NewRiskEvent found, UUID id, Instant now, Duration patience) {
        RiskEventRow row = new RiskEventRow();
        row.id = id;
        row.type = found.type().name();
        row.openKey = key(found);
        row.subject = Text.cut(found.subject(), LONGEST_SUBJECT);
        row.source = found.source();
        row.occurrences = 1;
        row.createdAt = now;
        row.lastAt = now;
        begin(row, found, RiskEventStates.due(now, patience));
        return row;
    }

    /** What was found is graver than before: its words and numbers replace the old ones, and the clock begins anew. */
    static void worsen(RiskEventRow row, NewRiskEvent found, Instant due) {
        begin(row, found, due);
        row.acknowledgedAt = null;
        row.acknowledgedBy = null;
    }

    private static void begin(RiskEventRow row, NewRiskEvent found, Instant due) {
        row.severity = found.severity().name();
        row.action = found.action().name();
        row.state = RiskEventState.OPEN.name();
        row.title = Text.cut(found.title(), LONGEST_TITLE);
        row.text = Text.cut(found.text(), LONGEST_TEXT);
        row.metrics = write(found.metrics());
        row.dueAt = due;
    }

    /** Notes who took the step; the state is the caller's. */
    static void step(RiskEventRow row, RiskEventStep step, String note, String by, Instant now) {
        switch (step) {
            case ACKNOWLEDGE -> {
                row.acknowledgedAt = now;
                row.acknowledgedBy = by;
            }
            case ESCALATE -> row.escalatedAt = now;
            case RESOLVE -> {
                row.resolvedAt = now;
                row.resolvedBy = by;
                row.note = note;
                row.openKey = null;
            }
            case WORSEN -> throw new IllegalArgumentException("an event becomes graver by being raised again");
        }
    }

    static RiskEventRaised raised(RiskEventRow row, Instant now) {
        return new RiskEventRaised(
                row.id,
                row.type,
                row.severity,
                RiskSeverity.valueOf(row.severity).alert(),
                row.action,
                row.subject,
                row.title,
                row.text,
                read(row.metrics),
                row.source,
                row.dueAt,
                now);
    }

    static RiskEvent view(RiskEventRow row) {
        return new RiskEvent(
                row.id,
                RiskEventType.valueOf(row.type),
                RiskSeverity.valueOf(row.severity),
                RiskAction.valueOf(row.action),
                RiskEventState.valueOf(row.state),
                row.subject,
                row.title,
                row.text,
                read(row.metrics),
                row.source,
                row.occurrences,
                row.createdAt,
                row.lastAt,
                row.dueAt,
                row.haltedAt,
                row.acknowledgedAt,
                row.acknowledgedBy,
                row.escalatedAt,
                row.resolvedAt,
                row.resolvedBy,
                row.note);
    }

    private static String write(Map<String, String> metrics) {
        String json = JsonText.write(
                GrekkoJson.mapper(), new TreeMap<>(metrics), "the numbers of a risk event cannot be written as JSON");
        if (json.length() > LONGEST_METRICS) {
            throw new IllegalArgumentException("the numbers of a risk event take " + json.length() + " characters");
        }
        return json;
    }

    private static Map<String, String> read(String json) {
        return JsonText.read(
                GrekkoJson.mapper(),
                json,
                new TypeReference<TreeMap<String, String>>() {},
                "the numbers of a risk event cannot be read");
    }
}
