package org.grekko.portfolio;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a portfolio holds of an asset on a venue: the sum of its wallet entries.
 *
 * @param venue where it is held
 * @param asset what is held
 * @param total everything
 * @param available what no working order has spoken for
 * @param locked what working orders have spoken for
 * @param price what one of it is worth in the portfolio's base currency; null where no price is known
 * @param value total × price; null where no price is known
 * @param pricedAt when that price was set; null where no price is known, or none has been set since it is kept
 */
public record Balance(
        String venue,
        String asset,
        BigDecimal total,
        BigDecimal available,
        BigDecimal locked,
        @Nullable BigDecimal price,
        @Nullable BigDecimal value,
        @Nullable Instant pricedAt) {}
