package org.grekko.risk.domain;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * The limits that a portfolio trades under.
 *
 * @param profileId the profile they come from
 * @param version its version, named in every denial
 * @param minOrderNotional smallest order, in base currency
 * @param maxOrderNotional largest order, in base currency
 * @param maxPositionFraction largest value of one asset as a fraction of NAV
 * @param maxExposureFraction largest value of all positions as a fraction of NAV, at most 1
 * @param maxDailyLossFraction loss since the start of the UTC day at which nothing new is opened
 */
public record RiskLimits(
        UUID profileId,
        int version,
        BigDecimal minOrderNotional,
        BigDecimal maxOrderNotional,
        BigDecimal maxPositionFraction,
        BigDecimal maxExposureFraction,
        BigDecimal maxDailyLossFraction) {
    /** The default limits of a tolerance. */
    public static RiskLimits defaults(UUID profileId, Tolerance tolerance) {
        return switch (tolerance) {
            case CONSERVATIVE -> limits(profileId, "25000", "0.20", "0.50", "0.02");
            case MODERATE -> limits(profileId, "1000000", "0.50", "1", "0.05");
            case AGGRESSIVE -> limits(profileId, "5000000", "0.80", "1", "0.10");
        };
    }

    private static RiskLimits limits(UUID id, String order, String position, String exposure, String loss) {
        return new RiskLimits(
                id,
                1,
                BigDecimal.ONE,
                new BigDecimal(order),
                new BigDecimal(position),
                new BigDecimal(exposure),
                new BigDecimal(loss));
    }
}
