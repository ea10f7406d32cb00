package org.grekko.model.domain.portfolio;

/** What a portfolio is to hold of each market, and for which model. Immutable; fractions of NAV. */
public final class Allocation {
    private final double[] totals;
    private final double[][] parts;
    private final double[] wanted;

    /** The arrays are its own from here on: totals by market, parts by model and market, what was wanted by market. */
    Allocation(double[] totals, double[][] parts, double[] wanted) {
        this.totals = totals;
        this.parts = parts;
        this.wanted = wanted;
    }

    /** Nothing, for so many models and markets. */
    public static Allocation nothing(int models, int markets) {
        double[] none = new double[markets];
        return new Allocation(none, new double[models][markets], none);
    }

    /** What to hold of a market. */
    public double total(int market) {
        return totals[market];
    }

    /** What to hold of a market for a model; over all models the total. */
    public double part(int model, int market) {
        return parts[model][market];
    }

    /** What the models together wanted of a market, before the caps. */
    public double wanted(int market) {
        return wanted[market];
    }

    /** Whether the models wanted more than the caps allow. */
    public boolean capped() {
        return totals != wanted;
    }
}
