package org.grekko.compliance.event;

import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A person looks at a finding, or has closed it.
 *
 * @param findingId the finding
 * @param kind which pattern
 * @param from the state before
 * @param to the state now
 * @param outcome what came of it; null until it is closed
 * @param note what was said
 * @param by who
 * @param occurredAt when, UTC
 */
public record FindingStepped(
        UUID findingId,
        String kind,
        String from,
        String to,
        @Nullable String outcome,
        String note,
        String by,
        Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return findingId.toString();
    }
}
