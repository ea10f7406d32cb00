package org.grekko.execution.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * How a parent order is cut into parts: equal ones for TWAP, by a profile of volume for VWAP, of a shown size for an
 * iceberg. The parts are whole lots and add up to the parent exactly.
 */
public final class SlicePlan {
    /** The most parts of a parent order. */
    public static final int MOST_SLICES = 500;

    private SlicePlan() {}

    /**
     * Parts of equal size, which differ by one lot at most when the quantity is in whole lots.
     *
     * @param quantity of the parent, in whole lots
     * @param slices how many parts, 1 to {@value #MOST_SLICES}
     * @param lot smallest step of a part
     */
    public static List<BigDecimal> equal(BigDecimal quantity, int slices, BigDecimal lot) {
        List<BigDecimal> parts = new ArrayList<>();
        BigDecimal given = BigDecimal.ZERO;
        for (int part = 1; part < slices; part++) {
            BigDecimal until = quantity.multiply(BigDecimal.valueOf(part))
                    .divide(lot.multiply(BigDecimal.valueOf(slices)), 0, RoundingMode.DOWN)
                    .multiply(lot);
            parts.add(until.subtract(given));
            given = until;
        }
        parts.add(quantity.subtract(given));
        return parts;
    }

    /**
     * Parts in proportion to weights; what rounding leaves over goes to the last part that has any weight.
     *
     * @param quantity of the parent, in whole lots
     * @param weights one for each part, none negative, not all zero
     * @param lot smallest step of a part
     */
    public static List<BigDecimal> weighted(BigDecimal quantity, List<Double> weights, BigDecimal lot) {
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        List<BigDecimal> parts = new ArrayList<>();
        BigDecimal given = BigDecimal.ZERO;
        double reached = 0;
        for (double weight : weights) {
            reached += weight;
            BigDecimal until =
                    whole(quantity.multiply(BigDecimal.valueOf(reached / sum)).min(quantity), lot);
            parts.add(until.subtract(given));
            given = until;
        }
        BigDecimal rest = quantity.subtract(given);
        for (int i = parts.size() - 1; i >= 0 && rest.signum() != 0; i--) {
            if (weights.get(i) > 0) {
                parts.set(i, parts.get(i).add(rest));
                rest = BigDecimal.ZERO;
            }
        }
        return parts;
    }

    /**
     * Parts of the shown size and a last smaller one.
     *
     * @param quantity of the parent, in whole lots
     * @param shown size of a part, in whole lots, positive
     */
    public static List<BigDecimal> iceberg(BigDecimal quantity, BigDecimal shown) {
        List<BigDecimal> parts = new ArrayList<>();
        BigDecimal rest = quantity;
        while (rest.signum() > 0) {
            BigDecimal part = rest.min(shown);
            parts.add(part);
            rest = rest.subtract(part);
        }
        return parts;
    }

    private static BigDecimal whole(BigDecimal quantity, BigDecimal lot) {
        return quantity.divide(lot, 0, RoundingMode.DOWN).multiply(lot);
    }
}
