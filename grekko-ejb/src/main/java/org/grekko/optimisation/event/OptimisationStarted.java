package org.grekko.optimisation.event;

import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;

/**
 * A search for parameters began, or went on.
 *
 * @param optimisationId the search
 * @param attempt 1 for the first time, more where the node that led it stopped in between
 * @param occurredAt when
 */
public record OptimisationStarted(UUID optimisationId, int attempt, Instant occurredAt) implements DomainEvent {
    @Override
    public String key() {
        return optimisationId.toString();
    }
}
