package org.grekko.risk.domain.desk;

import java.math.BigDecimal;
import org.grekko.shared.AssetPair;

/**
 * What a portfolio holds of a pair, and is about to buy.
 *
 * @param pair the market, quoted in the portfolio's base currency
 * @param value quantity × price in base currency; negative when short
 * @param working the value of the purchases that work, zero or more
 */
public record Holding(AssetPair pair, BigDecimal value, BigDecimal working) {
    /** What is held. */
    public String asset() {
        return pair.base();
    }

    /** What the risk rules count: the size of what is held, and what is about to be bought. */
    public BigDecimal counted() {
        return value.abs().add(working);
    }
}
