package org.grekko.risk.event;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.grekko.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A change of a risk profile went a step: it was proposed, approved, rejected, came into force or could not.
 *
 * @param changeId the change
 * @param profileId the profile
 * @param profile its name
 * @param limits the limits that are to change, by name, as plain decimals
 * @param before what they were when it was proposed
 * @param from the status before; null for a new one
 * @param to the status now
 * @param reason why
 * @param by who
 * @param effectiveAt from when it is to hold, UTC
 * @param occurredAt when, UTC
 */
public record ProfileChangeStepped(
        UUID changeId,
        UUID profileId,
        String profile,
        Map<String, String> limits,
        Map<String, String> before,
        @Nullable String from,
        String to,
        String reason,
        String by,
        Instant effectiveAt,
        Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return changeId.toString();
    }
}
