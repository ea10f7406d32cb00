package org.grekko.risk.domain.desk;

import java.math.BigDecimal;

/**
 * A part of the exposure.
 *
 * @param name the asset, agent or venue
 * @param amount Σ |value| of what belongs to it, in base currency
 * @param fraction amount ÷ NAV; 0 where NAV is not positive
 */
public record Slice(String name, BigDecimal amount, double fraction) {
    /** A part of a portfolio of that NAV. */
    public static Slice of(String name, BigDecimal amount, BigDecimal nav) {
        return new Slice(name, amount, nav.signum() > 0 ? amount.doubleValue() / nav.doubleValue() : 0);
    }
}
