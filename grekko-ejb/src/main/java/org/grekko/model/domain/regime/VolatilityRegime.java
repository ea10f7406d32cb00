package org.grekko.model.domain.regime;

/** How much the market fears, by the VIX. */
public enum VolatilityRegime {
    /** Calm: the VIX is below 15. */
    LOW,
    /** The VIX is from 15 to 25, or unknown. */
    NORMAL,
    /** Fear: the VIX is above 25. */
    HIGH
}
