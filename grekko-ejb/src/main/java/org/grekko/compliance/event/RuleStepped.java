package org.grekko.compliance.event;

import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A version of a compliance rule went a step: it was proposed, approved, rejected, or came into force.
 *
 * @param ruleId the version
 * @param name the rule
 * @param kind what it is about
 * @param version which version; null before it was approved
 * @param body what it says, as JSON
 * @param withdrawn whether with this version the rule ends
 * @param from the status before; null for a new one
 * @param to the status now
 * @param reason why
 * @param by who
 * @param effectiveAt from when it is to hold, UTC
 * @param occurredAt when, UTC
 */
public record RuleStepped(
        UUID ruleId,
        String name,
        String kind,
        @Nullable Integer version,
        String body,
        boolean withdrawn,
        @Nullable String from,
        String to,
        String reason,
        String by,
        Instant effectiveAt,
        Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return ruleId.toString();
    }
}
