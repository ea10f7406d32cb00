package org.grekko.risk.domain.desk;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A loss of one day that is not exceeded with a confidence, or what is lost on average beyond it.
 *
 * @param measure VAR or ES
 * @param method HISTORICAL, PARAMETRIC, CORNISH_FISHER or MONTE_CARLO
 * @param confidence 0.95 or 0.99
 * @param bar the loss of one bar as a fraction of NAV; negative is a gain
 * @param fraction the loss of a day: bar × √(bars a day)
 * @param amount fraction × NAV, in base currency
 */
public record Loss(String measure, String method, double confidence, double bar, double fraction, BigDecimal amount) {
    static Loss of(String measure, String method, double confidence, double bar, Scale scale) {
        double day = bar * scale.root();
        return new Loss(measure, method, confidence, bar, day, scale.amount(day));
    }

    /**
     * From one bar to a day, and from a fraction to money.
     *
     * @param root √(bars a day)
     * @param nav net asset value
     */
    record Scale(double root, BigDecimal nav) {
        BigDecimal amount(double fraction) {
            return nav.multiply(new BigDecimal(fraction, MathContext.DECIMAL64)).round(MathContext.DECIMAL64);
        }
    }
}
