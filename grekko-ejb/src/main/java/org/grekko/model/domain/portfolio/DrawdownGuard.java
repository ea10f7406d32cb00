package org.grekko.model.domain.portfolio;

/**
 * Follows NAV and cuts the budgets when it falls. Immutable: each close makes a new one. Halving ends when the drawdown
 * is less again; an exit does not end by itself.
 *
 * @param limits at which drawdowns
 * @param peak the highest NAV so far
 * @param drawdown the fall from the peak to the last NAV, 0 to 1
 * @param exited whether the exit limit was ever reached
 */
public record DrawdownGuard(DrawdownLimits limits, double peak, double drawdown, boolean exited) {
    private static final double HALF = 0.5;

    /** Begins with a NAV, which is the first peak. */
    public static DrawdownGuard from(DrawdownLimits limits, double nav) {
        return new DrawdownGuard(limits, nav, 0, false);
    }

    /** After the NAV of a later close. */
    public DrawdownGuard next(double nav) {
        double highest = Math.max(peak, nav);
        double fall = (highest - nav) / highest;
        return new DrawdownGuard(limits, highest, fall, exited || fall >= limits.exitAt());
    }

    /** What part of every budget is left: 1, 0.5 or 0. */
    public double factor() {
        if (exited) {
            return 0;
        }
        return drawdown >= limits.halveAt() ? HALF : 1;
    }
}
