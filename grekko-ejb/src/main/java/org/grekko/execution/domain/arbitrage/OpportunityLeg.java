package org.grekko.execution.domain.arbitrage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;

/**
 * One order of an opportunity.
 *
 * @param venue where
 * @param pair the market
 * @param side buy or sell
 * @param quantity in the base asset of the market, in whole lots
 * @param notional price times quantity over the levels that it takes, in the market's quote asset
 * @param worstPrice price of the last level that it takes
 * @param fee in the market's quote asset
 */
public record OpportunityLeg(
        String venue,
        AssetPair pair,
        Side side,
        BigDecimal quantity,
        BigDecimal notional,
        BigDecimal worstPrice,
        BigDecimal fee) {
    private static final int PRICE_SCALE = 18;

    /** Average price of the levels, 18 decimals. */
    public BigDecimal averagePrice() {
        return notional.divide(quantity, PRICE_SCALE, RoundingMode.HALF_UP);
    }
}
