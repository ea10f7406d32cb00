package org.grekko.market.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Decimals as whole numbers of their smallest step, for the path from feed to order: 61837.64 with two decimals is
 * 6183764. A text that does not fit its scale without loss is refused, never rounded.
 */
public final class Scaled {
    /** The most decimals of a scale. */
    public static final int MAX_DECIMALS = 18;

    private static final long[] POWERS = powers();

    private Scaled() {}

    private static long[] powers() {
        long[] powers = new long[MAX_DECIMALS + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }

    /** Ten to that power, 0 to 18. */
    public static long power(int decimals) {
        return POWERS[decimals];
    }

    /**
     * Reads a plain decimal.
     *
     * @param text holds the digits
     * @param from index of the first character
     * @param length how many characters
     * @param decimals the scale, 0 to 18
     * @return the number times ten to the scale
     * @throws NumberFormatException when it is no plain decimal, has more decimals than the scale, or overflows
     */
    public static long parse(char[] text, int from, int length, int decimals) {
        int at = from;
        int end = from + length;
        boolean negative = at < end && text[at] == '-';
        if (negative) {
            at++;
        }
        long value = 0;
        int point = -1;
        int digits = 0;
        for (; at < end; at++) {
            char each = text[at];
            if (each == '.' && point < 0) {
                point = 0;
                continue;
            }
            int digit = each - '0';
            if (digit < 0 || digit > 9) {
                throw notPlain(text, from, length);
            }
            digits++;
            if (point >= decimals) {
                if (digit != 0) {
                    throw new NumberFormatException(
                            new String(text, from, length) + " has more than " + decimals + " decimals");
                }
                continue;
            }
            value = plus(times(value, 10), digit);
            if (point >= 0) {
                point++;
            }
        }
        if (digits == 0) {
            throw notPlain(text, from, length);
        }
        long scaled = times(value, POWERS[decimals - Math.max(point, 0)]);
        return negative ? -scaled : scaled;
    }

    /** Reads a plain decimal as {@link #parse(char[], int, int, int)} does. */
    public static long parse(String text, int decimals) {
        return parse(text.toCharArray(), 0, text.length(), decimals);
    }

    /**
     * The decimal as a whole number of its steps.
     *
     * @throws ArithmeticException when it does not fit without loss
     */
    public static long of(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.UNNECESSARY)
                .unscaledValue()
                .longValueExact();
    }

    /** The exact decimal of a scaled number. */
    public static BigDecimal decimal(long scaled, int decimals) {
        return BigDecimal.valueOf(scaled, decimals);
    }

    private static long times(long value, long factor) {
        long high = Math.multiplyHigh(value, factor);
        long low = value * factor;
        if (high != 0 || low < 0) {
            throw tooLarge();
        }
        return low;
    }

    private static long plus(long value, int digit) {
        long sum = value + digit;
        if (sum < 0) {
            throw tooLarge();
        }
        return sum;
    }

    private static NumberFormatException tooLarge() {
        return new NumberFormatException("number too large for its scale");
    }

    private static NumberFormatException notPlain(char[] text, int from, int length) {
        return new NumberFormatException("\"" + new String(text, from, length) + "\" is not a plain decimal");
    }
}
