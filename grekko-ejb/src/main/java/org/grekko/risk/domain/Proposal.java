package org.grekko.risk.domain;

import java.math.BigDecimal;
import java.time.Instant;
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
 * @param limit its own limit price; null for one without
 * @param trigger whether it waits for a price to be reached
 * @param reduceOnly whether it may only make a position smaller
 * @param agentId the agent it belongs to; null for a person's order
 * @param owner who answers for it
 * @param automaton the automaton that made it; null for a person's order
 * @param at when it asks
 */
public record Proposal(
        String venue,
        AssetPair pair,
        Side side,
        BigDecimal quantity,
        BigDecimal price,
        @Nullable BigDecimal limit,
        boolean trigger,
        boolean reduceOnly,
        @Nullable UUID agentId,
        String owner,
        @Nullable String automaton,
        Instant at) {
    /** Price times quantity. */
    public BigDecimal notional() {
        return price.multiply(quantity);
    }

    /** Whether it is a purchase that adds to what is held. */
    public boolean enters() {
        return side == Side.BUY && !reduceOnly;
    }
}
