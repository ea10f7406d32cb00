package org.grekko.risk.domain;

import java.math.BigDecimal;

/** Every limit of a risk profile: its name outside, what it may be, and its default by tolerance. */
public enum Limit {
    MIN_ORDER_NOTIONAL("minOrderNotional", Kind.MONEY, "1", "1", "1"),
    MAX_ORDER_NOTIONAL("maxOrderNotional", Kind.MONEY, "25000", "1000000", "5000000"),
    MAX_POSITION_FRACTION("maxPositionFraction", Kind.FRACTION, "0.20", "0.50", "0.80"),
    MAX_EXPOSURE_FRACTION("maxExposureFraction", Kind.FRACTION, "0.50", "1", "1"),
    MAX_DAILY_LOSS_FRACTION("maxDailyLossFraction", Kind.FRACTION, "0.02", "0.05", "0.10"),
    PRICE_COLLAR_FRACTION("priceCollarFraction", Kind.FRACTION, "0.05", "0.10", "0.20"),
    PRICE_MOVE_FRACTION("priceMoveFraction", Kind.FRACTION, "0.10", "0.20", "0.40"),
    PRICE_MOVE_SECONDS("priceMoveSeconds", Kind.COUNT, "300", "300", "300"),
    REFERENCE_AGE_SECONDS("referenceAgeSeconds", Kind.COUNT, "60", "300", "600"),
    MAX_CONCENTRATION("maxConcentration", Kind.FRACTION, "0.08", "0.75", "0.90"),
    MAX_CRYPTO_FRACTION("maxCryptoFraction", Kind.FRACTION, "0.50", "1", "1"),
    MAX_LEVERAGE("maxLeverage", Kind.MULTIPLE, "1", "1", "2"),
    CORRELATION_THRESHOLD("correlationThreshold", Kind.FRACTION, "0.70", "0.80", "0.90"),
    MAX_CORRELATED_FRACTION("maxCorrelatedFraction", Kind.FRACTION, "0.40", "1", "1"),
    MAX_VAR_FRACTION("maxVarFraction", Kind.FRACTION, "0.05", "0.15", "0.30"),
    MAX_AGENT_MESSAGES("maxAgentMessages", Kind.COUNT, "50", "500", "2000"),
    MAX_VENUE_MESSAGES("maxVenueMessages", Kind.COUNT, "1000", "20000", "50000"),
    CANCEL_RESERVE_FRACTION("cancelReserveFraction", Kind.FRACTION, "0.30", "0.20", "0.10"),
    MAX_REPEATS("maxRepeats", Kind.COUNT, "10", "60", "200"),
    REPEAT_SECONDS("repeatSeconds", Kind.COUNT, "60", "60", "60"),
    MAX_DUPLICATES("maxDuplicates", Kind.COUNT, "1", "10", "20"),
    DUPLICATE_SECONDS("duplicateSeconds", Kind.COUNT, "5", "1", "1");

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
    private final BigDecimal conservative;
    private final BigDecimal moderate;
    private final BigDecimal aggressive;

    Limit(String field, Kind kind, String conservative, String moderate, String aggressive) {
        this.field = field;
        this.kind = kind;
        this.conservative = new BigDecimal(conservative);
        this.moderate = new BigDecimal(moderate);
        this.aggressive = new BigDecimal(aggressive);
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
        return switch (this) {
            case MIN_ORDER_NOTIONAL -> limits.minOrderNotional();
            case MAX_ORDER_NOTIONAL -> limits.maxOrderNotional();
            case MAX_POSITION_FRACTION -> limits.maxPositionFraction();
            case MAX_EXPOSURE_FRACTION -> limits.maxExposureFraction();
            case MAX_DAILY_LOSS_FRACTION -> limits.maxDailyLossFraction();
            case PRICE_COLLAR_FRACTION -> limits.priceCollarFraction();
            case PRICE_MOVE_FRACTION -> limits.priceMoveFraction();
            case PRICE_MOVE_SECONDS -> BigDecimal.valueOf(limits.priceMoveSeconds());
            case REFERENCE_AGE_SECONDS -> BigDecimal.valueOf(limits.referenceAgeSeconds());
            case MAX_CONCENTRATION -> limits.maxConcentration();
            case MAX_CRYPTO_FRACTION -> limits.maxCryptoFraction();
            case MAX_LEVERAGE -> limits.maxLeverage();
            case CORRELATION_THRESHOLD -> limits.correlationThreshold();
            case MAX_CORRELATED_FRACTION -> limits.maxCorrelatedFraction();
            case MAX_VAR_FRACTION -> limits.maxVarFraction();
            case MAX_AGENT_MESSAGES -> BigDecimal.valueOf(limits.maxAgentMessages());
            case MAX_VENUE_MESSAGES -> BigDecimal.valueOf(limits.maxVenueMessages());
            case CANCEL_RESERVE_FRACTION -> limits.cancelReserveFraction();
            case MAX_REPEATS -> BigDecimal.valueOf(limits.maxRepeats());
            case REPEAT_SECONDS -> BigDecimal.valueOf(limits.repeatSeconds());
            case MAX_DUPLICATES -> BigDecimal.valueOf(limits.maxDuplicates());
            case DUPLICATE_SECONDS -> BigDecimal.valueOf(limits.duplicateSeconds());
        };
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
