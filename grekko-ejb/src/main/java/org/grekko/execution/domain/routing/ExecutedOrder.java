package org.grekko.execution.domain.routing;

import java.math.BigDecimal;
import java.time.Duration;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/**
 * An order that is over, as far as quality is concerned.
 *
 * @param venue where it went
 * @param quote the asset that price and fees are in
 * @param side buy or sell
 * @param quantity what was wanted
 * @param filled what was executed
 * @param averagePrice average execution price; null when nothing was executed
 * @param arrivalPrice the price when it was intended; null when nobody knows
 * @param fees in the quote asset
 * @param latency from intent to accepted; null when the venue never accepted it
 */
public record ExecutedOrder(
        String venue,
        String quote,
        Side side,
        BigDecimal quantity,
        BigDecimal filled,
        @Nullable BigDecimal averagePrice,
        @Nullable BigDecimal arrivalPrice,
        BigDecimal fees,
        @Nullable Duration latency) {}
