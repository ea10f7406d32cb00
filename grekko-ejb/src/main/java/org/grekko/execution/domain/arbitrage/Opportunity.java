package org.grekko.execution.domain.arbitrage;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * An arbitrage that the books offer. Money is in the settlement asset; net = gross − slippage − fees − withdrawal.
 *
 * @param kind across venues or around one venue
 * @param settle the asset that it begins and ends in
 * @param quantity base quantity of the first leg
 * @param legs its orders in the order of the way round
 * @param gross what the best prices alone would bring
 * @param slippage what walking the levels costs
 * @param fees taker fees of all legs
 * @param withdrawal this trade's part of bringing the assets back
 * @param net what remains
 * @param netBps net in basis points of what is spent, rounded down, 4 decimals
 * @param limitedBy why it is not larger
 * @param at the older of its books
 */
public record Opportunity(
        Kind kind,
        String settle,
        BigDecimal quantity,
        List<OpportunityLeg> legs,
        BigDecimal gross,
        BigDecimal slippage,
        BigDecimal fees,
        BigDecimal withdrawal,
        BigDecimal net,
        BigDecimal netBps,
        LimitingFactor limitedBy,
        Instant at) {
    public Opportunity {
        legs = List.copyOf(legs);
    }

    /** What kind of arbitrage. */
    public enum Kind {
        /** The same pair bought on one venue and sold on another. */
        CROSS_VENUE,
        /** Three pairs of one venue, back to the first asset. */
        TRIANGULAR
    }
}
