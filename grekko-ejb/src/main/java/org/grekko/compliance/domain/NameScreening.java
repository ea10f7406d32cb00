package org.grekko.compliance.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.grekko.shared.FieldError;

/**
 * From when on a name is like one of the list of sanctions.
 *
 * @param threshold the least score that is a hit, 0.70 to 1; 1 with a missing weight of 1 finds the same words only
 * @param missingWeight what a letter that one of the names merely leaves out counts beside one that met, 0.1 to 1
 */
public record NameScreening(BigDecimal threshold, BigDecimal missingWeight) implements RuleBody {
    /**
     * What holds as long as no rule says otherwise: measured on names that were altered from a seed (docs/compliance.md),
     * as the authority of the list recommends none.
     */
    public static final NameScreening USUAL = new NameScreening(new BigDecimal("0.9"), new BigDecimal("0.2"));

    private static final BigDecimal LEAST_THRESHOLD = new BigDecimal("0.70");
    private static final BigDecimal LEAST_WEIGHT = new BigDecimal("0.1");

    @Override
    public List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        within(errors, "threshold", threshold, LEAST_THRESHOLD);
        within(errors, "missingWeight", missingWeight, LEAST_WEIGHT);
        return errors;
    }

    private static void within(List<FieldError> errors, String field, BigDecimal value, BigDecimal least) {
        if (value.compareTo(least) < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            errors.add(new FieldError(field, "must be " + least.toPlainString() + " to 1"));
        }
    }

    /** The same with another threshold, for a closer look. */
    public NameScreening at(BigDecimal other) {
        return new NameScreening(other, missingWeight);
    }
}
