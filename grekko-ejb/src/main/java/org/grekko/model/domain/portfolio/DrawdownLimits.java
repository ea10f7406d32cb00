package org.grekko.model.domain.portfolio;

/**
 * What a fall of NAV from its peak does to the budgets.
 *
 * @param halveAt from this drawdown on every budget is halved
 * @param exitAt at this drawdown every position is closed, for good
 */
public record DrawdownLimits(double halveAt, double exitAt) {
    /** Halves at 15 %, leaves at 20 %. */
    public static final DrawdownLimits STANDARD = new DrawdownLimits(0.15, 0.20);

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException when they are not in order; the message is fit for a user
     */
    public DrawdownLimits {
        if (!(halveAt > 0 && halveAt <= exitAt && exitAt <= 1)) {
            throw new IllegalArgumentException("halveAt must be above 0 and at most exitAt, which is at most 1");
        }
    }
}
