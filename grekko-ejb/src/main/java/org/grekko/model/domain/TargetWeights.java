package org.grekko.model.domain;

import java.util.Arrays;

/**
 * What a model wants to hold of each market, as a fraction of NAV, with stops where it has some. Immutable. A weight
 * that differs from the one before becomes an order, which brings a stop and a target along.
 */
public final class TargetWeights {
    /** What rounding may add to a sum of 1. */
    private static final double ROUNDING = 1e-9;

    private final double[] weights;
    private final double[] stops;
    private final double[] targets;

    private TargetWeights(double[] weights, double[] stops, double[] targets) {
        this.weights = weights;
        this.stops = stops;
        this.targets = targets;
    }

    /**
     * Weights without stops.
     *
     * @param weights one for each market, 0 to 1, at most 1 together
     * @throws IllegalArgumentException when they are not
     */
    public static TargetWeights of(double... weights) {
        return with(weights, none(weights.length), none(weights.length));
    }

    /**
     * Weights with stops.
     *
     * @param weights one for each market, 0 to 1, at most 1 together
     * @param stops the prices at which positions are closed because they went wrong; NaN for none
     * @param targets the prices at which positions are closed because they are done; NaN for none
     * @throws IllegalArgumentException when weights are out of range
     */
    public static TargetWeights with(double[] weights, double[] stops, double[] targets) {
        double sum = 0;
        for (double weight : weights) {
            if (!(weight >= 0 && weight <= 1)) {
                throw new IllegalArgumentException("a target weight must be from 0 to 1, not " + weight);
            }
            sum += weight;
        }
        if (sum > 1 + ROUNDING) {
            throw new IllegalArgumentException("target weights must be at most 1 together, not " + sum);
        }
        return new TargetWeights(weights.clone(), stops.clone(), targets.clone());
    }

    /** Nothing of any market. */
    public static TargetWeights flat(int markets) {
        return of(new double[markets]);
    }

    private static double[] none(int length) {
        double[] none = new double[length];
        Arrays.fill(none, Double.NaN);
        return none;
    }

    /** How many markets there are. */
    public int markets() {
        return weights.length;
    }

    /** What to hold of a market. */
    public double weight(int market) {
        return weights[market];
    }

    /** The price at which the position was wrong; NaN for none. */
    public double stop(int market) {
        return stops[market];
    }

    /** The price at which the position is done; NaN for none. */
    public double target(int market) {
        return targets[market];
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        return other instanceof TargetWeights that
                && Arrays.equals(weights, that.weights)
                && Arrays.equals(stops, that.stops)
                && Arrays.equals(targets, that.targets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(weights);
    }

    @Override
    public String toString() {
        return Arrays.toString(weights);
    }
}
