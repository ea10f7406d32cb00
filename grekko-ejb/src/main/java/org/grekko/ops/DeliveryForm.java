package org.grekko.ops;

import java.time.Instant;
import java.util.UUID;
import org.grekko.ops.domain.DeliveryStatus;
import org.grekko.ops.store.AlertRow;
import org.grekko.ops.store.DeliveryRow;
import org.grekko.shared.Text;

/** Deliveries as rows and as what is shown of them. */
final class DeliveryForm {
    private DeliveryForm() {}

    static DeliveryRow row(UUID id, String channel, Instant now) {
        DeliveryRow row = new DeliveryRow();
        row.id = id;
        row.channel = channel;
        row.status = DeliveryStatus.WAITING.name();
        row.createdAt = now;
        row.nextAt = now;
        return row;
    }

    static DeliveryRow row(UUID id, String channel, AlertRow alert, Instant now) {
        DeliveryRow row = row(id, channel, now);
        row.alertId = alert.id;
        row.severity = alert.severity;
        row.title = alert.title;
        row.text = alert.occurrences > 1 ? alert.text + " (" + alert.occurrences + " times)" : alert.text;
        row.text = Text.cut(row.text, 2_000);
        row.source = alert.source;
        return row;
    }

    static Delivery view(DeliveryRow row) {
        return new Delivery(
                row.id,
                row.alertId,
                row.channel,
                row.severity,
                row.title,
                row.text,
                row.source,
                DeliveryStatus.valueOf(row.status),
                row.attempts,
                row.createdAt,
                row.nextAt,
                row.finishedAt,
                row.problem);
    }
}
