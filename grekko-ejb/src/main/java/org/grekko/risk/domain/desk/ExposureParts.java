package org.grekko.risk.domain.desk;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;

/** Parts an exposure by what is known of its parts, so that they sum to it exactly. */
public final class ExposureParts {
    /** What is less than one over ten to this power of the whole is rounding. */
    private static final int ROUNDING_DIGITS = 9;

    private ExposureParts() {}

    /**
     * The parts with what they leave of a whole in the same unit; less than rounding is left out.
     *
     * @param whole what there is, zero or more
     * @param known its parts, zero or more each
     * @param rest the name of what they leave
     */
    public static Map<String, BigDecimal> completed(BigDecimal whole, Map<String, BigDecimal> known, String rest) {
        Map<String, BigDecimal> parts = new HashMap<>(known);
        BigDecimal left = whole.subtract(sum(known));
        if (left.compareTo(whole.movePointLeft(ROUNDING_DIGITS)) > 0) {
            parts.merge(rest, left, BigDecimal::add);
        }
        return parts;
    }

    /**
     * A whole in proportion to its parts.
     *
     * @param whole what is parted, zero or more
     * @param weights of the parts, zero or more each
     * @param rest the name of all of it when no part has a weight
     * @return parts that sum to the whole
     */
    public static Map<String, BigDecimal> proportional(BigDecimal whole, Map<String, BigDecimal> weights, String rest) {
        BigDecimal sum = sum(weights);
        if (sum.signum() == 0) {
            return Map.of(rest, whole);
        }
        Map<String, BigDecimal> parts = new HashMap<>();
        BigDecimal left = whole;
        BigDecimal most = BigDecimal.ZERO;
        String largest = rest;
        for (Map.Entry<String, BigDecimal> each : weights.entrySet()) {
            BigDecimal part = whole.multiply(each.getValue()).divide(sum, MathContext.DECIMAL64);
            parts.put(each.getKey(), part);
            left = left.subtract(part);
            if (each.getValue().compareTo(most) > 0) {
                most = each.getValue();
                largest = each.getKey();
            }
        }
        parts.merge(largest, left, BigDecimal::add);
        return parts;
    }

    private static BigDecimal sum(Map<String, BigDecimal> parts) {
        return parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
