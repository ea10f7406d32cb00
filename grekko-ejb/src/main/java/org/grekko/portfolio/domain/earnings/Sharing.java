package org.grekko.portfolio.domain.earnings;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.grekko.portfolio.domain.Marks;

/** Among which groups what an owner has earned is shared; the shares always sum to it exactly. */
@FunctionalInterface
public interface Sharing {
    /**
     * The shares.
     *
     * @param owner who earned it
     * @param earned since the beginning
     * @param at the time of the marks
     * @param marks by which it is valued
     */
    Map<String, Totals.Earned> of(Owner owner, Totals.Earned earned, Instant at, Marks marks);

    /** All of it to one group. */
    static Sharing by(Function<Owner, String> groupOf) {
        return (owner, earned, at, marks) -> Map.of(groupOf.apply(owner), earned);
    }

    /**
     * Shares by what is known of each part, which is not exact: what rounding leaves goes to the part with the largest gain,
     * and what is more than rounding to a group of its own, since it is not known whose it is.
     *
     * @param earned what is shared
     * @param known what each part has earned, rounded
     * @param rest the group of what is not known
     */
    static SortedMap<String, Totals.Earned> exactly(
            Totals.Earned earned, Map<String, Totals.Earned> known, String rest) {
        SortedMap<String, Totals.Earned> shares = new TreeMap<>(known);
        Totals.Earned left = earned;
        BigDecimal size = earned.gain().abs().add(earned.fees());
        for (Totals.Earned each : known.values()) {
            left = left.since(each);
            size = size.max(each.gain().abs().add(each.fees()));
        }
        if (left.gain().signum() == 0 && left.fees().signum() == 0) {
            return shares;
        }
        BigDecimal rounding = size.max(BigDecimal.ONE).movePointLeft(ROUNDING_DIGITS);
        boolean rounded =
                left.gain().abs().compareTo(rounding) <= 0 && left.fees().abs().compareTo(rounding) <= 0;
        Optional<String> largest = known.entrySet().stream()
                .max(Comparator.comparing(each -> each.getValue().gain().abs()))
                .map(Map.Entry::getKey);
        shares.merge(rounded ? largest.orElse(rest) : rest, left, Totals.Earned::plus);
        return shares;
    }

    /** What is less than this part of the largest amount, one over ten to this power, is rounding. */
    int ROUNDING_DIGITS = 6;
}
