package org.grekko.portfolio.domain.lots;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/**
 * What is left of one acquisition, or of one short sale.
 *
 * @param pair the market
 * @param quantity signed: positive long, negative short; never zero
 * @param price entry price in the quote asset
 * @param fees the part of the entry fee that belongs to it, in the quote asset
 * @param agentId the agent whose order opened it; null for a person's, and for a transfer
 * @param openedAt when
 * @param openedBy the fill or transfer that opened it
 */
public record OpenLot(
        AssetPair pair,
        BigDecimal quantity,
        BigDecimal price,
        BigDecimal fees,
        @Nullable UUID agentId,
        Instant openedAt,
        UUID openedBy) {
    /** Entry price × quantity, positive, before fees. */
    public BigDecimal cost() {
        return price.multiply(quantity.abs());
    }

    OpenLot less(BigDecimal taken, BigDecimal feesTaken) {
        return new OpenLot(
                pair, quantity.subtract(taken), price, fees.subtract(feesTaken), agentId, openedAt, openedBy);
    }
}
