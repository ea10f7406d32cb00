package org.grekko.risk.domain;

import java.math.BigDecimal;
import java.util.Set;
import org.grekko.risk.Breaker;
import org.jspecify.annotations.Nullable;

/**
 * What the rules know of a portfolio at one moment.
 *
 * @param limits the limits
 * @param openBreakers the standing breakers that concern the portfolio
 * @param account what stands in the way of its account
 * @param reference the live price; null when the market is not followed live
 * @param nav net asset value in base currency
 * @param dayStartNav net asset value at the start of the UTC day
 * @param availableCash cash that no working order has spoken for
 * @param sellable quantity of the proposed pair's base asset that may be sold; zero when the order buys
 * @param exposures what is held or about to be bought, by asset
 * @param flow what was sent lately
 * @param rival the best price of an own working limit order on the other side of the same market; null without one
 * @param restrictions what compliance forbids
 */
public record RiskPicture(
        RiskLimits limits,
        Set<Breaker> openBreakers,
        AccountState account,
        @Nullable Reference reference,
        BigDecimal nav,
        BigDecimal dayStartNav,
        BigDecimal availableCash,
        BigDecimal sellable,
        Exposures exposures,
        OrderFlow flow,
        @Nullable BigDecimal rival,
        Restrictions restrictions) {
    /** A fraction of NAV in base currency. */
    public BigDecimal ofNav(BigDecimal fraction) {
        return nav.multiply(fraction);
    }
}
