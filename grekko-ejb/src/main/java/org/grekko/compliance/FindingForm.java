package org.grekko.compliance;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.List;
import org.grekko.compliance.domain.Evidence;
import org.grekko.compliance.domain.FindingKind;
import org.grekko.compliance.domain.FindingState;
import org.grekko.compliance.domain.NewFinding;
import org.grekko.compliance.domain.Outcome;
import org.grekko.compliance.event.FindingRaised;
import org.grekko.compliance.store.FindingRow;
import org.grekko.risk.domain.RiskSeverity;
import org.grekko.shared.Text;
import org.grekko.shared.json.GrekkoJson;
import org.grekko.shared.json.JsonText;

/** Between findings and their rows. */
final class FindingForm {
    private static final int LONGEST_SUBJECT = 120;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 2_000;

    private FindingForm() {}

    static FindingRow row(NewFinding found, Instant now) {
        FindingRow row = new FindingRow();
        row.id = found.id();
        row.kind = found.kind().name();
        row.severity = found.severity().name();
        row.state = FindingState.OPEN.name();
        row.subject = Text.cut(found.subject(), LONGEST_SUBJECT);
        row.title = Text.cut(found.title(), LONGEST_TITLE);
        row.text = Text.cut(found.text(), LONGEST_TEXT);
        row.evidence = write(found.evidence());
        row.beganAt = found.beganAt();
        row.endedAt = found.endedAt();
        row.createdAt = now;
        return row;
    }

    static FindingRaised raised(FindingRow row) {
        return new FindingRaised(
                row.id,
                row.kind,
                row.severity,
                row.subject,
                row.title,
                row.text,
                row.evidence,
                row.beganAt,
                row.endedAt,
                row.createdAt);
    }

    static Finding view(FindingRow row) {
        return new Finding(
                row.id,
                FindingKind.valueOf(row.kind),
                RiskSeverity.valueOf(row.severity),
                FindingState.valueOf(row.state),
                row.outcome == null ? null : Outcome.valueOf(row.outcome),
                row.subject,
                row.title,
                row.text,
                read(row.evidence),
                row.beganAt,
                row.endedAt,
                row.createdAt,
                row.reviewedBy,
                row.reviewedAt,
                row.reviewNote,
                row.closedBy,
                row.closedAt,
                row.closeNote);
    }

    private static String write(List<Evidence> evidence) {
        return JsonText.write(GrekkoJson.mapper(), evidence, "evidence cannot be written");
    }

    private static List<Evidence> read(String text) {
        return JsonText.read(GrekkoJson.mapper(), text, new TypeReference<>() {}, "stored evidence cannot be read");
    }
}
