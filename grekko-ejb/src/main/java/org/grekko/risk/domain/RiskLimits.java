package org.grekko.risk.domain;

import java.math.BigDecimal;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * The limits that a portfolio trades under. Fractions are of NAV unless said otherwise.
 *
 * @param profileId the profile they come from
 * @param version its version, named in every denial
 * @param minOrderNotional smallest order, in base currency
 * @param maxOrderNotional largest order, in base currency
 * @param maxPositionFraction largest value of one asset as a fraction of NAV
 * @param maxExposureFraction largest value of all positions as a fraction of NAV, at most 1
 * @param maxDailyLossFraction loss since the start of the UTC day at which nothing new is opened
 * @param priceCollarFraction how much worse than the reference an order's price may be, as a fraction of the reference
 * @param priceMoveFraction how far the price may be from where the reference was within the period
 * @param priceMoveSeconds that period
 * @param referenceAgeSeconds how old a live reference may be
 * @param maxConcentration largest Σ (value of asset ÷ NAV)², between 0 and 1
 * @param maxCryptoFraction largest value of all crypto assets
 * @param maxLeverage largest gross value of positions and entering orders, as a multiple of NAV
 * @param correlationThreshold the correlation from which two assets count as one
 * @param maxCorrelatedFraction largest value of the assets that count as one with what is bought
 * @param maxVarFraction largest value at risk of a day at 95 %
 * @param maxAgentMessages new orders, changes and cancels of one agent in 10 s
 * @param maxVenueMessages the same of the portfolio to one venue in 10 s
 * @param cancelReserveFraction the part of these that only cancels may use
 * @param maxRepeats like orders of one automaton in the period, after which it is stopped until a person re-arms it
 * @param repeatSeconds that period
 * @param maxDuplicates orders with the same terms in the period
 * @param duplicateSeconds that period
 */
public record RiskLimits(
        UUID profileId,
        int version,
        BigDecimal minOrderNotional,
        BigDecimal maxOrderNotional,
        BigDecimal maxPositionFraction,
        BigDecimal maxExposureFraction,
        BigDecimal maxDailyLossFraction,
        BigDecimal priceCollarFraction,
        BigDecimal priceMoveFraction,
        int priceMoveSeconds,
        int referenceAgeSeconds,
        BigDecimal maxConcentration,
        BigDecimal maxCryptoFraction,
        BigDecimal maxLeverage,
        BigDecimal correlationThreshold,
        BigDecimal maxCorrelatedFraction,
        BigDecimal maxVarFraction,
        int maxAgentMessages,
        int maxVenueMessages,
        BigDecimal cancelReserveFraction,
        int maxRepeats,
        int repeatSeconds,
        int maxDuplicates,
        int duplicateSeconds) {
    /** The default limits of a tolerance. */
    public static RiskLimits defaults(UUID profileId, Tolerance tolerance) {
        return of(profileId, 1, limit -> limit.standard(tolerance));
    }

    /**
     * Limits with these values.
     *
     * @throws ArithmeticException when a count is no whole number
     */
    public static RiskLimits of(UUID profileId, int version, Function<Limit, BigDecimal> values) {
        ToIntFunction<Limit> whole = limit -> values.apply(limit).intValueExact();
        return new RiskLimits(
                profileId,
                version,
                values.apply(Limit.MIN_ORDER_NOTIONAL),
                values.apply(Limit.MAX_ORDER_NOTIONAL),
                values.apply(Limit.MAX_POSITION_FRACTION),
                values.apply(Limit.MAX_EXPOSURE_FRACTION),
                values.apply(Limit.MAX_DAILY_LOSS_FRACTION),
                values.apply(Limit.PRICE_COLLAR_FRACTION),
                values.apply(Limit.PRICE_MOVE_FRACTION),
                whole.applyAsInt(Limit.PRICE_MOVE_SECONDS),
                whole.applyAsInt(Limit.REFERENCE_AGE_SECONDS),
                values.apply(Limit.MAX_CONCENTRATION),
                values.apply(Limit.MAX_CRYPTO_FRACTION),
                values.apply(Limit.MAX_LEVERAGE),
                values.apply(Limit.CORRELATION_THRESHOLD),
                values.apply(Limit.MAX_CORRELATED_FRACTION),
                values.apply(Limit.MAX_VAR_FRACTION),
                whole.applyAsInt(Limit.MAX_AGENT_MESSAGES),
                whole.applyAsInt(Limit.MAX_VENUE_MESSAGES),
                values.apply(Limit.CANCEL_RESERVE_FRACTION),
                whole.applyAsInt(Limit.MAX_REPEATS),
                whole.applyAsInt(Limit.REPEAT_SECONDS),
                whole.applyAsInt(Limit.MAX_DUPLICATES),
                whole.applyAsInt(Limit.DUPLICATE_SECONDS));
    }

    /** The same limits with one of another value. */
    public RiskLimits with(Limit other, BigDecimal value) {
        return of(profileId, version, limit -> limit == other ? value : limit.of(this));
    }
}
