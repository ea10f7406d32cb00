package org.grekko.access.event;

import java.time.Instant;
import java.util.List;
import org.grekko.shared.DomainEvent;

/**
 * A user was created.
 *
 * @param user the user
 * @param roles what it may
 * @param by who created it
 * @param occurredAt when
 */
public record UserCreated(String user, List<String> roles, String by, Instant occurredAt) implements DomainEvent {
    @Override
    public String key() {
        return user;
    }
}
