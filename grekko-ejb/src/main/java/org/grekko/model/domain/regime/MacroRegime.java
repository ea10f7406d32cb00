package org.grekko.model.domain.regime;

/** What the yield curve says of the economy. */
public enum MacroRegime {
    /** The curve is steep: growth is expected. */
    EXPANSION,
    /** The curve is flat, or its slope is unknown. */
    NEUTRAL,
    /** The curve is inverted: a recession is expected. */
    CONTRACTION
}
