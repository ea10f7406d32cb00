package org.grekko.rebalance.event;

import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;

/**
 * A session decides no more; what it holds it keeps.
 *
 * @param sessionId the session
 * @param by who stopped it
 * @param occurredAt when
 */
public record SessionStopped(UUID sessionId, String by, Instant occurredAt) implements DomainEvent {
    @Override
    public String key() {
        return sessionId.toString();
    }
}
