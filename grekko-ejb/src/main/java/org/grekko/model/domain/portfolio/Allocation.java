package org.grekko.model.domain.portfolio;

/** What a portfolio is to hold of each market, and for which model. Immutable; fractions of NAV. */
public final class Allocation {
    private final double[] totals;
    private final double[][] parts;
    private final boolean capped;

    /** The arrays are its own from here on: totals by market, parts by model and market. */
    Allocation(double[] totals, double[][] parts, boolean capped) {
        this.totals = totals;
        this.parts = parts;
        this.capped = capped;
    }

    /** Nothing, for so many models and markets. */
    public static Allocation nothing(int models, int markets) {
        return new Allocation(new double[markets], new double[models][markets], false);
    }

    /** What to hold of a market. */
    public double total(int market) {
        return totals[market];
    }

    /** What to hold of a market for a model; over all models the total. */
    public double part(int model, int market) {
        return parts[model][market];
    }

    /** Whether the models wanted more than the caps allow. */
    public boolean capped() {
        return capped;
    }
}
