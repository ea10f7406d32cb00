package org.grekko.compliance.event;

import java.time.Instant;
import org.grekko.shared.DomainEvent;

/**
 * What was older than its retention was let go.
 *
 * @param retentionClass the class
 * @param dropped how many
 * @param before only what was over before that, UTC
 * @param occurredAt when, UTC
 */
public record OldDropped(String retentionClass, int dropped, Instant before, Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return retentionClass;
    }
}
