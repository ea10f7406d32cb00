package org.grekko.compliance.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.grekko.shared.FieldError;

/**
 * From when on a pattern of our own flow is a finding.
 *
 * @param washSeconds a purchase and a sale so near in time, 1 to 3600,
 * @param washPriceBps at prices that differ by no more than this, 0 to 1000,
 * @param washQuantityFraction and quantities by no more than this part of the larger, 0 to 1, may be a wash trade
 * @param layeringSeconds orders made so long before a fill of the other side, 1 to 3600,
 * @param cancelSeconds and cancelled so soon after it, unfilled, 1 to 3600,
 * @param layeringRatio which together are so many times what we offered on the side of the fill, 1 to 1000,
 * @param layers are layering when there are so many of them, 2 to 100,
 * @param spoofRatio and spoofing when one of them alone is so many times as large, 1 to 10000
 * @param ignitionOrders so many orders that executed at once, 2 to 1000,
 * @param ignitionSeconds within this time, 1 to 3600,
 * @param ignitionMoveBps that moved our price by so much, 1 to 10000,
 * @param reverseSeconds followed so soon by the other side, 1 to 3600,
 * @param reverseFraction with so much of their quantity at a better price, above 0, at most 1, are momentum ignition
 */
public record Surveillance(
        int washSeconds,
        BigDecimal washPriceBps,
        BigDecimal washQuantityFraction,
        int layeringSeconds,
        int cancelSeconds,
        BigDecimal layeringRatio,
        int layers,
        BigDecimal spoofRatio,
        int ignitionOrders,
        int ignitionSeconds,
        BigDecimal ignitionMoveBps,
        int reverseSeconds,
        BigDecimal reverseFraction)
        implements RuleBody {
    /** What holds as long as no rule says otherwise. */
    public static final Surveillance USUAL = new Surveillance(
            2,
            BigDecimal.ONE,
            new BigDecimal("0.01"),
            60,
            10,
            new BigDecimal("3"),
            3,
            new BigDecimal("10"),
            5,
            30,
            new BigDecimal("20"),
            120,
            new BigDecimal("0.5"));

    private static final int LONGEST = 3_600;
    private static final int MOST_LAYERS = 100;
    private static final int MOST_ORDERS = 1_000;
    private static final BigDecimal THOUSAND = new BigDecimal("1000");
    private static final BigDecimal TEN_THOUSAND = new BigDecimal("10000");

    @Override
    public List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        whole(errors, "washSeconds", washSeconds, 1, LONGEST);
        decimal(errors, "washPriceBps", washPriceBps, BigDecimal.ZERO, THOUSAND);
        decimal(errors, "washQuantityFraction", washQuantityFraction, BigDecimal.ZERO, BigDecimal.ONE);
        whole(errors, "layeringSeconds", layeringSeconds, 1, LONGEST);
        whole(errors, "cancelSeconds", cancelSeconds, 1, LONGEST);
        decimal(errors, "layeringRatio", layeringRatio, BigDecimal.ONE, THOUSAND);
        whole(errors, "layers", layers, 2, MOST_LAYERS);
        decimal(errors, "spoofRatio", spoofRatio, BigDecimal.ONE, TEN_THOUSAND);
        whole(errors, "ignitionOrders", ignitionOrders, 2, MOST_ORDERS);
        whole(errors, "ignitionSeconds", ignitionSeconds, 1, LONGEST);
        decimal(errors, "ignitionMoveBps", ignitionMoveBps, BigDecimal.ONE, TEN_THOUSAND);
        whole(errors, "reverseSeconds", reverseSeconds, 1, LONGEST);
        decimal(errors, "reverseFraction", reverseFraction, new BigDecimal("0.01"), BigDecimal.ONE);
        return errors;
    }

    private static void whole(List<FieldError> errors, String field, int value, int least, int most) {
        if (value < least || value > most) {
            errors.add(new FieldError(field, "must be " + least + " to " + most));
        }
    }

    private static void decimal(
            List<FieldError> errors, String field, BigDecimal value, BigDecimal least, BigDecimal most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            errors.add(new FieldError(field, "must be " + least.toPlainString() + " to " + most.toPlainString()));
        }
    }

    /** How long before a pattern's place what belongs to it may have begun. */
    public Duration before() {
        return Duration.ofSeconds(
                Math.max(Math.max(washSeconds, layeringSeconds), (long) ignitionSeconds + reverseSeconds) + 1L);
    }

    /** How long after a pattern's place what belongs to it may still come. */
    public Duration after() {
        return Duration.ofSeconds(Math.max(Math.max(washSeconds, cancelSeconds), reverseSeconds) + 1L);
    }
}
