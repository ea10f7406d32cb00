package org.grekko.portfolio.domain.earnings;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.grekko.shared.AssetPair;

/**
 * Where a value of a portfolio came from, since its beginning, in base currency.
 *
 * @param owners what each owner earned
 * @param funding what contracts paid and cost while they were held, signed
 * @param other what a venue paid or took besides, signed
 * @param flows what came from outside, less what went there
 * @param unpriced what is held and had no mark; it counts nowhere here
 */
public record Totals(
        SortedMap<Owner, Earned> owners,
        BigDecimal funding,
        BigDecimal other,
        BigDecimal flows,
        SortedSet<AssetPair> unpriced) {
    /** Keeps copies. */
    public Totals {
        owners = Collections.unmodifiableSortedMap(new TreeMap<>(owners));
        unpriced = Collections.unmodifiableSortedSet(new TreeSet<>(unpriced));
    }

    /**
     * What an owner earned.
     *
     * @param gain realised and unrealised, before fees
     * @param fees what was charged for the owner's orders, zero or positive
     */
    public record Earned(BigDecimal gain, BigDecimal fees) {
        /** Nothing. */
        public static final Earned NOTHING = new Earned(BigDecimal.ZERO, BigDecimal.ZERO);

        /** After fees. */
        public BigDecimal net() {
            return gain.subtract(fees);
        }

        /** What was added since. */
        public Earned since(Earned before) {
            return new Earned(gain.subtract(before.gain), fees.subtract(before.fees));
        }

        /** Both together. */
        public Earned plus(Earned more) {
            return new Earned(gain.add(more.gain), fees.add(more.fees));
        }
    }

    /** The value that all of it explains. */
    public BigDecimal explained() {
        return owners.values().stream()
                .map(Earned::net)
                .reduce(flows.add(funding).add(other), BigDecimal::add);
    }
}
