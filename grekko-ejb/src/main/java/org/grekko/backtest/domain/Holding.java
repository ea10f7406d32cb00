package org.grekko.backtest.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.grekko.market.domain.ReadDecimal;

/** What a backtest holds of one market, and what it was paid for it. */
final class Holding {
    private static final int SCALE = 18;

    private BigDecimal quantity = BigDecimal.ZERO;
    private BigDecimal paid = BigDecimal.ZERO;
    private double mark;
    private double stop = Double.NaN;
    private double target = Double.NaN;

    BigDecimal quantity() {
        return quantity;
    }

    boolean empty() {
        return quantity.signum() == 0;
    }

    /** The quantity as a double, for marks at every close. */
    double mark() {
        return mark;
    }

    /** Whether something is held that a stop or a target may close. */
    boolean guarded() {
        return mark != 0 && !(Double.isNaN(stop) && Double.isNaN(target));
    }

    /** The price below which it is sold; NaN for none. */
    double stop() {
        return stop;
    }

    /** The price above which it is sold; NaN for none. */
    double target() {
        return target;
    }

    /** Guards the position from here on; NaN for none. */
    void guard(double newStop, double newTarget) {
        stop = newStop;
        target = newTarget;
    }

    void bought(BigDecimal amount, BigDecimal cost) {
        quantity = quantity.add(amount);
        paid = paid.add(cost);
        mark = ReadDecimal.near(quantity);
    }

    /** Takes a sale and answers its profit or loss: what it brought minus the sold part of what was paid. */
    BigDecimal sold(BigDecimal amount, BigDecimal proceeds) {
        boolean all = amount.compareTo(quantity) == 0;
        BigDecimal part = all
                ? paid
                : paid.multiply(amount).divide(quantity, MathContext.DECIMAL128).setScale(SCALE, RoundingMode.HALF_UP);
        quantity = all ? BigDecimal.ZERO : quantity.subtract(amount);
        paid = paid.subtract(part);
        mark = ReadDecimal.near(quantity);
        return proceeds.subtract(part);
    }
}
