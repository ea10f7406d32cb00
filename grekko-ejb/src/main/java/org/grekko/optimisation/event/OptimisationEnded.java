package org.grekko.optimisation.event;

import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;

/**
 * A search for parameters ended.
 *
 * @param optimisationId the search
 * @param status DONE, FAILED or CANCELLED
 * @param evaluated how many trials it took
 * @param message what the operator should know, may be empty
 * @param occurredAt when
 */
public record OptimisationEnded(UUID optimisationId, String status, int evaluated, String message, Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return optimisationId.toString();
    }
}
