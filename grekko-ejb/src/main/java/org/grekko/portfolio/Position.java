package org.grekko.portfolio;

import java.math.BigDecimal;
import java.time.Instant;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/**
 * An open position as it is shown.
 *
 * @param pair the market
 * @param side LONG or SHORT
 * @param quantity held quantity, positive
 * @param averagePrice average entry price
 * @param price the price it is valued at
 * @param value signed value at that price; of a contract on margin what it has gained
 * @param unrealizedPnl profit or loss if it were closed at that price, before fees
 * @param realizedPnl profit or loss realised in this pair so far, before fees
 * @param openedAt when it was opened
 * @param pricedAt when the price that it is valued at was set; null where none has been set since it is kept
 */
public record Position(
        AssetPair pair,
        String side,
        BigDecimal quantity,
        BigDecimal averagePrice,
        BigDecimal price,
        BigDecimal value,
        BigDecimal unrealizedPnl,
        BigDecimal realizedPnl,
        @Nullable Instant openedAt,
        @Nullable Instant pricedAt) {}
