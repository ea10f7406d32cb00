package org.grekko.trading.event;

import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;

/**
 * A replay ended.
 *
 * @param replayId the replay
 * @param status DONE, FAILED, CANCELLED or INTERRUPTED
 * @param bars bars done
 * @param fills fills made
 * @param message what the operator should know, may be empty
 * @param occurredAt wall-clock end
 */
public record ReplayEnded(UUID replayId, String status, long bars, long fills, String message, Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return replayId.toString();
    }
}
