package org.grekko.market.domain;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The decimal that a double was read from. A file says 456.16; the double beside it is 456.16000000000002501…, and
 * money is reckoned with 456.16.
 */
public final class ReadDecimal {
    /** The decimals of a step. */
    public static final int DECIMALS = 8;
    /** What {@link #steps} answers when the double is no whole number of steps. */
    public static final long NONE = Long.MIN_VALUE;

    private static final double STEPS_IN_ONE = 1e8;
    /** Below this many steps a product is off by less than half a step, so that rounding finds the decimal. */
    private static final double MOST_STEPS = 0x1p51;

    private static final MathContext ALWAYS_KEPT = new MathContext(15);
    private static final MathContext ALWAYS_TOLD_APART = new MathContext(17);

    private ReadDecimal() {}

    /**
     * The number in steps of 10⁻⁸ when the double is the nearest one to such a decimal, as it is for every price with up
     * to 8 decimals below 22 million; else {@link #NONE}. Absolute values stay below 2⁵¹, so that 4,000 of them can be
     * added.
     */
    public static long steps(double value) {
        double steps = Math.rint(value * STEPS_IN_ONE);
        return Math.abs(steps) < MOST_STEPS && steps / STEPS_IN_ONE == value ? (long) steps : NONE;
    }

    /**
     * The decimal: exact for {@link #steps}, else the one of 15 digits that the double is nearest to, else that of 17
     * digits. It does not depend on the version of Java, as Double.toString does.
     */
    public static BigDecimal of(double value) {
        long steps = steps(value);
        if (steps != NONE) {
            return BigDecimal.valueOf(steps, DECIMALS);
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal kept = exact.round(ALWAYS_KEPT);
        return kept.doubleValue() == value ? kept : exact.round(ALWAYS_TOLD_APART);
    }
}
