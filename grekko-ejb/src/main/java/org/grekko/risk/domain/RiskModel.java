package org.grekko.risk.domain;

import java.util.Map;
import org.grekko.risk.domain.metrics.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * How assets move together in a day, estimated from stored bars. Of an asset that it does not know it is assumed that it
 * moves 5 % a day, and with everything else.
 */
public final class RiskModel {
    /** The assumed deviation of a day's return of an asset that is not known. */
    public static final double ASSUMED_DEVIATION = 0.05;

    /** Knows no asset; used where stored bars would be a look ahead, as in a replay. */
    public static final RiskModel ASSUMED = new RiskModel(Map.of(), Matrix.of(0, (row, column) -> 0));

    private final Map<String, Integer> assets;
    private final Matrix covariance;

    /**
     * A model.
     *
     * @param assets the place of each asset in the matrix
     * @param covariance covariances of returns of a day
     */
    public RiskModel(Map<String, Integer> assets, Matrix covariance) {
        this.assets = Map.copyOf(assets);
        this.covariance = covariance;
    }

    /** How many assets it knows. */
    public int size() {
        return assets.size();
    }

    /** Whether it knows an asset from bars; what it does not know is assumed. */
    public boolean knows(String asset) {
        return assets.containsKey(asset);
    }

    /** The covariance of a day's returns of two assets. */
    public double covariance(String one, String other) {
        Integer row = assets.get(one);
        Integer column = assets.get(other);
        if (row != null && column != null) {
            return covariance.at(row, column);
        }
        return deviation(row) * deviation(column);
    }

    private double deviation(@Nullable Integer place) {
        return place == null ? ASSUMED_DEVIATION : Math.sqrt(covariance.at(place, place));
    }
}
