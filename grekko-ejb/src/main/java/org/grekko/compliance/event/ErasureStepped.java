package org.grekko.compliance.event;

import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * The erasure of personal data went a step: it was asked for, approved, rejected, or is done. It never says what is
 * erased.
 *
 * @param erasureId the request
 * @param kind USER, PAYEE or WORDS
 * @param reference the request as others know it
 * @param from the status before; null for a new one
 * @param to the status now
 * @param erased in how many places the value was erased so far
 * @param plainEvents sealed events that hold it in plain and stay as they are
 * @param reason why
 * @param by who
 * @param occurredAt when, UTC
 */
public record ErasureStepped(
        UUID erasureId,
        String kind,
        String reference,
        @Nullable String from,
        String to,
        long erased,
        long plainEvents,
        String reason,
        String by,
        Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return erasureId.toString();
    }
}
