package org.grekko.access.event;

import java.time.Instant;
import org.grekko.shared.DomainEvent;

/**
 * Somebody could not sign in.
 *
 * @param user the name that was tried
 * @param failures failures in a row
 * @param occurredAt when
 */
public record LoginFailed(String user, int failures, Instant occurredAt) implements DomainEvent {
    @Override
    public String key() {
        return user;
    }
}
