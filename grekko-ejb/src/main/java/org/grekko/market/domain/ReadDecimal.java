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
    /** Most prices are whole cents; with few digits their arithmetic stays within a long. */
    private static final long STEPS_IN_A_CENT = 1_000_000;

    private static final int CENTS = 2;
    /** Below this many steps a product is off by less than half a step, so that rounding finds the decimal. */
    private static final double MOST_STEPS = 0x1p51;

    private static final MathContext ALWAYS_KEPT = new MathContext(15);
    private static final MathContext ALWAYS_TOLD_APART = new MathContext(17);

    /** Powers of ten that a double holds exactly. */
    private static final double[] POWERS = powers();

    private ReadDecimal() {}

    private static double[] powers() {
        double[] powers = new double[23];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }

    /** A double within 2⁻⁵² of the decimal, for marks; BigDecimal's own way leads over text. */
    public static double near(BigDecimal value) {
        int scale = value.scale();
        return scale >= 0 && scale < POWERS.length
                ? value.unscaledValue().doubleValue() / POWERS[scale]
                : value.doubleValue();
    }

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
            return steps % STEPS_IN_A_CENT == 0
                    ? BigDecimal.valueOf(steps / STEPS_IN_A_CENT, CENTS)
                    : BigDecimal.valueOf(steps, DECIMALS);
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal kept = exact.round(ALWAYS_KEPT);
        return kept.doubleValue() == value ? kept : exact.round(ALWAYS_TOLD_APART);
    }
}
