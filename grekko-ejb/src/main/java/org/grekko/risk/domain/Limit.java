package org.grekko.risk.domain;

import java.math.BigDecimal;
import java.util.function.Function;

/** Every limit of a risk profile: its name outside, what it may be, and its default by tolerance. */
public enum Limit {
    MIN_ORDER_NOTIONAL("minOrderNotional", Kind.MONEY, RiskLimits::minOrderNotional, "1", "1", "1"),
    MAX_ORDER_NOTIONAL("maxOrderNotional", Kind.MONEY, RiskLimits::maxOrderNotional, "25000", "1000000", "5000000"),
    MAX_POSITION_FRACTION(
            "maxPositionFraction", Kind.FRACTION, RiskLimits::maxPositionFraction, "0.20", "0.50", "0.80"),
    MAX_EXPOSURE_FRACTION("maxExposureFraction", Kind.FRACTION, RiskLimits::maxExposureFraction, "0.50", "1", "1"),
    MAX_DAILY_LOSS_FRACTION(
            "maxDailyLossFraction", Kind.FRACTION, RiskLimits::maxDailyLossFraction, "0.02", "0.05", "0.10"),
    PRICE_COLLAR_FRACTION(
            "priceCollarFraction", Kind.FRACTION, RiskLimits::priceCollarFraction, "0.05", "0.10", "0.20"),
    PRICE_MOVE_FRACTION("priceMoveFraction", Kind.FRACTION, RiskLimits::priceMoveFraction, "0.10", "0.20", "0.40"),
    PRICE_MOVE_SECONDS("priceMoveSeconds", Kind.COUNT, whole(RiskLimits::priceMoveSeconds), "300", "300", "300"),
    REFERENCE_AGE_SECONDS("referenceAgeSeconds", Kind.COUNT, whole(RiskLimits::referenceAgeSeconds), "30", "60", "120"),
    MAX_CONCENTRATION("maxConcentration", Kind.FRACTION, RiskLimits::maxConcentration, "0.08", "0.50", "0.68"),
    MAX_CRYPTO_FRACTION("maxCryptoFraction", Kind.FRACTION, RiskLimits::maxCryptoFraction, "0.50", "1", "1"),
    MAX_LEVERAGE("maxLeverage", Kind.MULTIPLE, RiskLimits::maxLeverage, "1", "1", "2"),
    CORRELATION_THRESHOLD(
            "correlationThreshold", Kind.FRACTION, RiskLimits::correlationThreshold, "0.70", "0.80", "0.90"),
    MAX_CORRELATED_FRACTION(
            "maxCorrelatedFraction", Kind.FRACTION, RiskLimits::maxCorrelatedFraction, "0.40", "1", "1"),
    MAX_VAR_FRACTION("maxVarFraction", Kind.FRACTION, RiskLimits::maxVarFraction, "0.05", "0.15", "0.30"),
    MAX_AGENT_MESSAGES("maxAgentMessages", Kind.COUNT, whole(RiskLimits::maxAgentMessages), "50", "500", "2000"),
    MAX_VENUE_MESSAGES("maxVenueMessages", Kind.COUNT, whole(RiskLimits::maxVenueMessages), "1000", "20000", "50000"),
    CANCEL_RESERVE_FRACTION(
            "cancelReserveFraction", Kind.FRACTION, RiskLimits::cancelReserveFraction, "0.30", "0.20", "0.10"),
    MAX_REPEATS("maxRepeats", Kind.COUNT, whole(RiskLimits::maxRepeats), "10", "60", "200"),
    REPEAT_SECONDS("repeatSeconds", Kind.COUNT, whole(RiskLimits::repeatSeconds), "60", "60", "60"),
    MAX_DUPLICATES("maxDuplicates", Kind.COUNT, whole(RiskLimits::maxDuplicates), "1", "10", "20"),
    DUPLICATE_SECONDS("duplicateSeconds", Kind.COUNT, whole(RiskLimits::duplicateSeconds), "5", "1", "1");

    /** What a limit may be. */
    public enum Kind {
        /** An amount in base currency, above zero. */
        MONEY("1000000000000"),
        /** A part of a whole, above 0 and at most 1. */
        FRACTION("1"),
        /** A multiple of NAV, above 0 and at most 10. */
        MULTIPLE("10"),
        /** A whole number, 1 or more and at most 100,000. */
        COUNT("100000");

        private final BigDecimal most;

        Kind(String most) {
            this.most = new BigDecimal(most);
        }

        /** The largest value of a limit of this kind. */
        public BigDecimal most() {
            return most;
        }
    }

    private final String field;
    private final Kind kind;
    private final Function<RiskLimits, BigDecimal> reader;
    private final BigDecimal conservative;
    private final BigDecimal moderate;
    private final BigDecimal aggressive;

    Limit(
            String field,
            Kind kind,
            Function<RiskLimits, BigDecimal> reader,
            String conservative,
            String moderate,
            String aggressive) {
        this.field = field;
        this.kind = kind;
        this.reader = reader;
        this.conservative = new BigDecimal(conservative);
        this.moderate = new BigDecimal(moderate);
        this.aggressive = new BigDecimal(aggressive);
    }

    private static Function<RiskLimits, BigDecimal> whole(Function<RiskLimits, Integer> reader) {
        return reader.andThen(BigDecimal::valueOf);
    }

    /** The name of the limit in JSON. */
    public String field() {
        return field;
    }

    /** What it may be. */
    public Kind kind() {
        return kind;
    }

    /** Its value in those limits. */
    public BigDecimal of(RiskLimits limits) {
        return reader.apply(limits);
    }

    /** Its default for a tolerance. */
    public BigDecimal standard(Tolerance tolerance) {
        return switch (tolerance) {
            case CONSERVATIVE -> conservative;
            case MODERATE -> moderate;
            case AGGRESSIVE -> aggressive;
        };
    }
}
