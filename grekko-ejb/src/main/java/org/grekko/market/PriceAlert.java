package org.grekko.market;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.grekko.market.domain.PriceRule;
import org.jspecify.annotations.Nullable;

/**
 * An alert on a price that somebody asked for.
 *
 * @param id its id
 * @param rule what it waits for
 * @param armed whether it can fire; one that fires once is not armed any more, one that repeats is again once the price
 *     has gone back
 * @param fired how often it has fired
 * @param lastPrice the price that it last fired at; null before
 * @param lastFiredAt when; null before
 * @param owner who asked for it
 * @param createdAt when it was made
 */
public record PriceAlert(
        UUID id,
        PriceRule rule,
        boolean armed,
        int fired,
        @Nullable BigDecimal lastPrice,
        @Nullable Instant lastFiredAt,
        String owner,
        Instant createdAt) {}
