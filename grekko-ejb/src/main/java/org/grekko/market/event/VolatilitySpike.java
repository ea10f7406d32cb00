package org.grekko.market.event;

import java.time.Instant;
import org.grekko.shared.AssetPair;
import org.grekko.shared.DomainEvent;

/**
 * A market moves far more than it did before.
 *
 * @param venue the venue
 * @param pair the pair
 * @param volatility realised volatility of the recent bars, per bar, as a fraction
 * @param baseline that of the bars before
 * @param ratio of the two
 * @param occurredAt end of the bar that showed it, UTC
 */
public record VolatilitySpike(
        String venue, AssetPair pair, double volatility, double baseline, double ratio, Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return venue + ":" + pair;
    }
}
