package org.grekko.risk.event;

import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;

/**
 * What was held in memory of a portfolio did not agree with its rows; it was rebuilt from them.
 *
 * @param portfolioId the portfolio
 * @param difference the first difference
 * @param occurredAt when, UTC
 */
public record PictureDiffered(UUID portfolioId, String difference, Instant occurredAt) implements DomainEvent {
    @Override
    public String key() {
        return portfolioId.toString();
    }
}
