package org.grekko.access.event;

import java.time.Instant;
import org.grekko.shared.DomainEvent;

/**
 * Somebody signed in.
 *
 * @param user who
 * @param occurredAt when
 */
public record LoginSucceeded(String user, Instant occurredAt) implements DomainEvent {
    @Override
    public String key() {
        return user;
    }
}
