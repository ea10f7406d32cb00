package org.grekko.risk.event;

import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A resumption that takes two people was proposed, approved or rejected.
 *
 * @param resumptionId the proposal
 * @param breakerId the breaker
 * @param where its scope with its target
 * @param from the status before; null when it was proposed
 * @param to the status now
 * @param abandonFlatten whether positions that are not closed yet stay open
 * @param reason why
 * @param by who
 * @param occurredAt when, UTC
 */
public record ResumptionStepped(
        UUID resumptionId,
        UUID breakerId,
        String where,
        @Nullable String from,
        String to,
        boolean abandonFlatten,
        String reason,
        String by,
        Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return resumptionId.toString();
    }
}
