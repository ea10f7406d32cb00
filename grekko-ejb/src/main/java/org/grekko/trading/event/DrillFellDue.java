package org.grekko.trading.event;

import java.time.Instant;
import org.grekko.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * The watchdog was not drilled in time; told once a UTC day until it is.
 *
 * @param lastGoodAt when the last good drill began; null when there never was one
 * @param dueAt by when there should have been another
 * @param occurredAt when it was told
 */
public record DrillFellDue(@Nullable Instant lastGoodAt, Instant dueAt, Instant occurredAt) implements DomainEvent {
    @Override
    public String key() {
        return "drill";
    }
}
