package org.grekko.execution;

import java.math.BigDecimal;

/**
 * What an account holds of one asset.
 *
 * @param asset the asset in Grekko's names
 * @param available free for new orders
 * @param locked held by working orders
 */
public record VenueBalance(String asset, BigDecimal available, BigDecimal locked) {
    /** Available and locked together. */
    public BigDecimal total() {
        return available.add(locked);
    }
}
