package org.grekko.trading.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.grekko.shared.DomainEvent;

/**
 * Stored bars began to drive the road.
 *
 * @param replayId the replay
 * @param portfolioId the portfolio that it trades
 * @param pairs the pairs, written BASE/QUOTE
 * @param interval the bar interval
 * @param by who asked for it
 * @param occurredAt wall-clock start
 */
public record ReplayStarted(
        UUID replayId, UUID portfolioId, List<String> pairs, String interval, String by, Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return replayId.toString();
    }
}
