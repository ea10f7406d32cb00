package org.grekko.risk.domain;

import java.math.BigDecimal;
import java.util.UUID;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/**
 * An order that asks for approval.
 *
 * @param venue where it would go
 * @param pair the market
 * @param side buy or sell
 * @param quantity in the base asset, positive
 * @param price the price to value it at, positive
 * @param reduceOnly whether it may only make a position smaller
 * @param agentId the agent it belongs to; null for a person's order
 */
public record Proposal(
        String venue,
        AssetPair pair,
        Side side,
        BigDecimal quantity,
        BigDecimal price,
        boolean reduceOnly,
        @Nullable UUID agentId) {
    /** Price times quantity. */
    public BigDecimal notional() {
        return price.multiply(quantity);
    }
}
