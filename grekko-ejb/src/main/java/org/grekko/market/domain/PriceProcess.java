package org.grekko.market.domain;

import java.util.random.RandomGenerator;

/**
 * The fair price of one simulated pair, a step every 200 ms: log returns with GARCH(1,1) variance (Bollerslev
 * 1986), so that calm and lively times cluster; a drift that rises and falls in turn for some minutes, with calm
 * times in between; and a weak pull back to the price it started from.
 */
final class PriceProcess {
    /** Steps a minute. */
    static final int STEPS_PER_MINUTE = 300;

    /** Long-run standard deviation of a one-minute return without drift: 12 bps. */
    private static final double MINUTE_DEVIATION = 0.0012;

    private static final double LONG_RUN_VARIANCE = MINUTE_DEVIATION * MINUTE_DEVIATION / STEPS_PER_MINUTE;
    private static final double ALPHA = 0.06;
    private static final double BETA = 0.935;
    private static final double OMEGA = LONG_RUN_VARIANCE * (1 - ALPHA - BETA);
    private static final double MAX_VARIANCE = 12 * LONG_RUN_VARIANCE;
    /** Drift of a trend: 25 bps a minute, so that following one can earn more than two fees. */
    private static final double TREND_DRIFT = 0.0025 / STEPS_PER_MINUTE;
    /** A trend ends at each step with this chance: it lasts 200 s on average. */
    private static final double TREND_END = 1.0 / 1_000;
    /** A calm time ends at each step with this chance: it lasts 67 s on average. */
    private static final double CALM_END = 1.0 / 333;
    /** The chance that a trend is followed by calm and not at once by its opposite. */
    private static final double CALM_AFTER_TREND = 0.3;
    /** Half of a deviation from the anchor is gone after about six hours. */
    private static final double PULL = 6.4e-6;

    private static final double CALM_FACTOR = 0.7;

    private enum Regime {
        UP,
        DOWN,
        CALM
    }

    private final double anchor;
    private final RandomGenerator dice;
    private double logPrice;
    private double variance = LONG_RUN_VARIANCE;
    private Regime regime = Regime.CALM;
    private Regime lastTrend = Regime.DOWN;
    private double lastReturn;

    PriceProcess(double price, RandomGenerator dice) {
        this.anchor = Math.log(price);
        this.logPrice = anchor;
        this.dice = dice;
    }

    /** The price after one more step. */
    double step() {
        if (dice.nextDouble() < (regime == Regime.CALM ? CALM_END : TREND_END)) {
            turn();
        }
        double shock = Math.sqrt(variance) * dice.nextGaussian();
        variance = Math.min(MAX_VARIANCE, OMEGA + ALPHA * shock * shock + BETA * variance);
        lastReturn = drift() + (regime == Regime.CALM ? CALM_FACTOR : 1) * shock - PULL * (logPrice - anchor);
        logPrice += lastReturn;
        return Math.exp(logPrice);
    }

    private void turn() {
        if (regime != Regime.CALM && dice.nextDouble() < CALM_AFTER_TREND) {
            regime = Regime.CALM;
        } else {
            lastTrend = lastTrend == Regime.UP ? Regime.DOWN : Regime.UP;
            regime = lastTrend;
        }
    }

    private double drift() {
        return switch (regime) {
            case UP -> TREND_DRIFT;
            case DOWN -> -TREND_DRIFT;
            case CALM -> 0;
        };
    }

    /** The return of the last step as a fraction. */
    double lastReturn() {
        return lastReturn;
    }

    /** Present volatility as a multiple of its long-run value. */
    double agitation() {
        return Math.sqrt(variance / LONG_RUN_VARIANCE);
    }
}
