package org.grekko.model.domain.regime;

/** Where the reference market of equities or of crypto stands. */
public enum MarketTrend {
    /** Above its long average. */
    BULL,
    /** Near its long average, or unknown. */
    NEUTRAL,
    /** Below its long average. */
    BEAR
}
