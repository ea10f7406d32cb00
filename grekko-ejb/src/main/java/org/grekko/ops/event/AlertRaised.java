package org.grekko.ops.event;

import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * Operators were alerted.
 *
 * @param alertId the alert
 * @param severity 1 (for information) to 5 (act now)
 * @param title what it is, in a few words
 * @param source who raised it
 * @param relatedId what it is about; null for nothing in particular
 * @param occurredAt when
 */
public record AlertRaised(
        UUID alertId, int severity, String title, String source, @Nullable String relatedId, Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return alertId.toString();
    }
}
