package org.grekko.risk.event;

import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;

/**
 * A risk event went on: it was acknowledged, escalated or resolved, or trading was halted for it.
 *
 * @param eventId the risk event
 * @param type what it is about
 * @param severity LOW, MEDIUM, HIGH or CRITICAL
 * @param title what happened, in a few words
 * @param from the state before
 * @param to the state now
 * @param step ACKNOWLEDGE, ESCALATE, RESOLVE or HALT
 * @param note what the person said, or why it went on
 * @param by who
 * @param occurredAt when, UTC
 */
public record RiskEventStepped(
        UUID eventId,
        String type,
        String severity,
        String title,
        String from,
        String to,
        String step,
        String note,
        String by,
        Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return eventId.toString();
    }
}
