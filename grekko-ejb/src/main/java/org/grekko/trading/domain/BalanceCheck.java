package org.grekko.trading.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds the ledger's balances against a venue's. Fills travel while both are read, so a difference counts only when no
 * order worked and the ledger stood still meanwhile, twice in a row.
 */
public final class BalanceCheck {
    private static final int TIMES_BEFORE_IT_COUNTS = 2;

    private final Map<String, Integer> differing = new HashMap<>();

    /**
     * Balances by asset as they were read; an asset that is missing is zero.
     *
     * @param before the ledger, read before the venue was asked
     * @param theirs the venue
     * @param after the ledger, read after the venue had answered
     * @param quiet whether no order worked before and after
     * @param inTransit assets with a withdrawal whose fate is unknown; they are left alone
     */
    public record Sight(
            Map<String, BigDecimal> before,
            Map<String, BigDecimal> theirs,
            Map<String, BigDecimal> after,
            boolean quiet,
            Set<String> inTransit) {}

    /** An asset of which the ledger and the venue hold different amounts. */
    public record Difference(String asset, BigDecimal ours, BigDecimal theirs) {}

    /**
     * What a comparison found.
     *
     * @param agree whether all is equal, or what was under way may explain that it is not
     * @param differences those that nothing explains
     */
    public record Verdict(boolean agree, List<Difference> differences) {}

    /** Compares once. */
    public Verdict compare(Sight sight) {
        Set<String> assets = new TreeSet<>(sight.theirs().keySet());
        assets.addAll(sight.after().keySet());
        List<Difference> differences = new ArrayList<>();
        boolean agree = true;
        for (String asset : assets) {
            BigDecimal ours = of(sight.after(), asset);
            BigDecimal theirs = of(sight.theirs(), asset);
            if (ours.compareTo(theirs) == 0) {
                differing.remove(asset);
                continue;
            }
            boolean stood = sight.quiet() && ours.compareTo(of(sight.before(), asset)) == 0;
            agree &= !stood;
            if (!stood || sight.inTransit().contains(asset)) {
                continue;
            }
            if (differing.merge(asset, 1, Integer::sum) >= TIMES_BEFORE_IT_COUNTS) {
                differences.add(new Difference(asset, ours, theirs));
            }
        }
        return new Verdict(agree, differences);
    }

    private static BigDecimal of(Map<String, BigDecimal> balances, String asset) {
        return balances.getOrDefault(asset, BigDecimal.ZERO);
    }
}
