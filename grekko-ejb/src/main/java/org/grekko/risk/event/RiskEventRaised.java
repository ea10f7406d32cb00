package org.grekko.risk.event;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.grekko.shared.DomainEvent;

/**
 * Something went wrong, or has become graver.
 *
 * @param eventId the risk event
 * @param type what it is about
 * @param severity LOW, MEDIUM, HIGH or CRITICAL
 * @param alert the severity of the alert that tells of it, 2 to 5
 * @param action what was done about it by itself
 * @param subject what it concerns
 * @param title what happened, in a few words
 * @param text what happened and what can be done
 * @param metrics the numbers behind it, by name
 * @param source who found it
 * @param dueAt until when it must be acknowledged, UTC
 * @param occurredAt when, UTC
 */
public record RiskEventRaised(
        UUID eventId,
        String type,
        String severity,
        int alert,
        String action,
        String subject,
        String title,
        String text,
        Map<String, String> metrics,
        String source,
        Instant dueAt,
        Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return eventId.toString();
    }
}
