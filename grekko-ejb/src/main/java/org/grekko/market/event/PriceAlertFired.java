package org.grekko.market.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.AssetPair;
import org.grekko.shared.DomainEvent;

/**
 * A price did what somebody had asked to be told.
 *
 * @param alertId the alert
 * @param venue where the price was quoted
 * @param pair the pair
 * @param condition what was waited for, in words
 * @param price the price, the middle of bid and ask
 * @param owner who had asked
 * @param occurredAt when, UTC
 */
public record PriceAlertFired(
        UUID alertId,
        String venue,
        AssetPair pair,
        String condition,
        BigDecimal price,
        String owner,
        Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return alertId.toString();
    }
}
