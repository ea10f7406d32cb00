package org.grekko.market.event;

import java.time.Instant;
import org.grekko.shared.AssetPair;
import org.grekko.shared.DomainEvent;

/**
 * A file of candles was read into the time series.
 *
 * @param venue the venue that the candles were stored under
 * @param pair the pair
 * @param interval the length of the candles, for example "4h"
 * @param rows rows stored
 * @param rejectedRows rows refused
 * @param occurredAt when the import ended, UTC
 */
public record CandlesImported(
        String venue, AssetPair pair, String interval, int rows, int rejectedRows, Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return venue + ":" + pair;
    }
}
