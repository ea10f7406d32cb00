package org.grekko.risk.store;

import org.grekko.risk.domain.RiskLimits;

/** Limits as columns of a row, there and back. */
public final class ProfileMapping {
    private ProfileMapping() {}

    /** The limits of a row. */
    public static RiskLimits limits(RiskProfileRow row) {
        return new RiskLimits(
                row.id,
                row.version,
                row.minOrderNotional,
                row.maxOrderNotional,
                row.maxPositionFraction,
                row.maxExposureFraction,
                row.maxDailyLossFraction,
                row.priceCollarFraction,
                row.priceMoveFraction,
                row.priceMoveSeconds,
                row.referenceAgeSeconds,
                row.maxConcentration,
                row.maxCryptoFraction,
                row.maxLeverage,
                row.correlationThreshold,
                row.maxCorrelatedFraction,
                row.maxVarFraction,
                row.maxAgentMessages,
                row.maxVenueMessages,
                row.cancelReserveFraction,
                row.maxRepeats,
                row.repeatSeconds,
                row.maxDuplicates,
                row.duplicateSeconds);
    }

    /** Writes limits into a row; id, name and version are the caller's. */
    public static void write(RiskLimits limits, RiskProfileRow row) {
        row.minOrderNotional = limits.minOrderNotional();
        row.maxOrderNotional = limits.maxOrderNotional();
        row.maxPositionFraction = limits.maxPositionFraction();
        row.maxExposureFraction = limits.maxExposureFraction();
        row.maxDailyLossFraction = limits.maxDailyLossFraction();
        row.priceCollarFraction = limits.priceCollarFraction();
        row.priceMoveFraction = limits.priceMoveFraction();
        row.priceMoveSeconds = limits.priceMoveSeconds();
        row.referenceAgeSeconds = limits.referenceAgeSeconds();
        row.maxConcentration = limits.maxConcentration();
        row.maxCryptoFraction = limits.maxCryptoFraction();
        row.maxLeverage = limits.maxLeverage();
        row.correlationThreshold = limits.correlationThreshold();
        row.maxCorrelatedFraction = limits.maxCorrelatedFraction();
        row.maxVarFraction = limits.maxVarFraction();
        row.maxAgentMessages = limits.maxAgentMessages();
        row.maxVenueMessages = limits.maxVenueMessages();
        row.cancelReserveFraction = limits.cancelReserveFraction();
        row.maxRepeats = limits.maxRepeats();
        row.repeatSeconds = limits.repeatSeconds();
        row.maxDuplicates = limits.maxDuplicates();
        row.duplicateSeconds = limits.duplicateSeconds();
    }
}
