package org.grekko.model.domain.lifecycle;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * What a gate found.
 *
 * @param gate which one
 * @param passed whether it lets the model pass
 * @param value what was found
 * @param limit what is wanted
 */
public record Finding(Gate gate, boolean passed, String value, String limit) {
    private static final MathContext SHOWN = new MathContext(4, RoundingMode.HALF_EVEN);

    /** Passes at the limit and above; NaN never passes. */
    static Finding atLeast(Gate gate, double value, double limit) {
        return new Finding(gate, value >= limit, text(value), "at least " + text(limit));
    }

    /** Passes above the limit; NaN never passes. */
    static Finding above(Gate gate, double value, double limit) {
        return new Finding(gate, value > limit, text(value), "above " + text(limit));
    }

    /** Passes at the limit and below; NaN never passes. */
    static Finding atMost(Gate gate, double value, double limit) {
        return new Finding(gate, value <= limit, text(value), "at most " + text(limit));
    }

    private static String text(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value).round(SHOWN).stripTrailingZeros().toPlainString()
                : "unknown";
    }

    /** One sentence for people, such as {@code annual Sharpe ratio is 0.4, wanted: at least 1}. */
    public String sentence() {
        return gate.meaning() + ": " + value + (passed ? ", as wanted: " : ", wanted: ") + limit;
    }
}
