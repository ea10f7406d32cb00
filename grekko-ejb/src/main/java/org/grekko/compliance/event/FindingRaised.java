package org.grekko.compliance.event;

import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;

/**
 * Surveillance or screening found something.
 *
 * @param findingId the finding
 * @param kind which pattern
 * @param severity LOW, MEDIUM, HIGH or CRITICAL
 * @param subject the market, account or rule that it is about
 * @param title what was found, in a few words
 * @param text what was found, with its numbers
 * @param evidence the orders and fills behind it, as JSON
 * @param beganAt when what was found began, UTC
 * @param endedAt when it ended, UTC
 * @param occurredAt when it was found, UTC
 */
public record FindingRaised(
        UUID findingId,
        String kind,
        String severity,
        String subject,
        String title,
        String text,
        String evidence,
        Instant beganAt,
        Instant endedAt,
        Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return findingId.toString();
    }
}
