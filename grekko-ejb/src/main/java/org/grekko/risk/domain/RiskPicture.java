package org.grekko.risk.domain;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.grekko.risk.Breaker;

/**
 * What the rules know of a portfolio at one moment.
 *
 * @param nav net asset value in base currency
 * @param dayStartNav net asset value at the start of the UTC day
 * @param availableCash cash that no working order has spoken for
 * @param sellable quantity of the proposed pair's base asset that may be sold
 * @param exposureByAsset value held or about to be bought, per base asset
 * @param totalExposure the sum of these
 * @param openBreakers the standing breakers
 * @param limits the limits
 */
public record RiskPicture(
        BigDecimal nav,
        BigDecimal dayStartNav,
        BigDecimal availableCash,
        BigDecimal sellable,
        Map<String, BigDecimal> exposureByAsset,
        BigDecimal totalExposure,
        Set<Breaker> openBreakers,
        RiskLimits limits) {}
