package org.grekko.trading.event;

import java.time.Instant;
import org.grekko.shared.DomainEvent;

/**
 * A drill that was overdue has been made up for.
 *
 * @param dueAt by when there should be another
 * @param occurredAt when it was told
 */
public record DrillCaughtUp(Instant dueAt, Instant occurredAt) implements DomainEvent {
    @Override
    public String key() {
        return "drill";
    }
}
