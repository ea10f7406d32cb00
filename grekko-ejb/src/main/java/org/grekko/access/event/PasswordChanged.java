package org.grekko.access.event;

import java.time.Instant;
import org.grekko.shared.DomainEvent;

/**
 * A password was changed.
 *
 * @param user whose
 * @param by who changed it
 * @param occurredAt when
 */
public record PasswordChanged(String user, String by, Instant occurredAt) implements DomainEvent {
    @Override
    public String key() {
        return user;
    }
}
