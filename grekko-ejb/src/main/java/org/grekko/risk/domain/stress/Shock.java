package org.grekko.risk.domain.stress;

import org.jspecify.annotations.Nullable;

/**
 * By how much the price of an asset changes in a scenario, and why by so much.
 *
 * @param change the change of the price, −1 when nothing is left
 * @param basis where it comes from
 * @param beta the beta that it was reckoned with; null where none was needed
 */
public record Shock(double change, Basis basis, @Nullable Double beta) {
    /** Nothing is left of a price that fell by all of it. */
    private static final double ALL = -1;

    /** Where a change comes from. */
    public enum Basis {
        /** Measured from stored bars of the asset. */
        MEASURED,
        /** Measured from recorded bars that came with Grekko; the store does not reach as far back. */
        RECORDED,
        /** The beta of the asset × the change of the market, since it has no bars of that time. */
        BETA,
        /** The change of the market, since the asset has no bars to estimate a beta from. */
        ASSUMED,
        /** Said for the pair. */
        PAIR,
        /** Said for the asset. */
        ASSET,
        /** Said for the class of the asset. */
        ASSET_CLASS,
        /** Nothing was said of it, or it is money. */
        UNCHANGED
    }

    /** A change that was measured or said. */
    public static Shock of(double change, Basis basis) {
        return new Shock(change, basis, null);
    }

    /** The change by beta; with no beta known, that of the market. */
    public static Shock byBeta(@Nullable Double beta, double market) {
        return beta == null
                ? new Shock(market, Basis.ASSUMED, 1.0)
                : new Shock(Math.max(ALL, beta * market), Basis.BETA, beta);
    }
}
