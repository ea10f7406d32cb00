package org.grekko.portfolio.domain.earnings;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.grekko.portfolio.domain.Marks;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/**
 * Parts the change of a portfolio's value between its first and its last value. Takes values in the order of time, each when
 * the earnings have taken everything that was booked before it.
 */
public final class Attribution {
    private final Earnings earnings;
    private final Sharing sharing;
    private final SortedMap<String, List<Double>> indexes = new TreeMap<>();
    private final SortedSet<AssetPair> unpriced = new TreeSet<>();
    private int samples;
    private @Nullable Sample first;
    private @Nullable Sample last;

    /** Parts what these earnings explain among groups of owners. */
    public Attribution(Earnings earnings, Sharing sharing) {
        this.earnings = earnings;
        this.sharing = sharing;
    }

    private record Sample(Instant at, BigDecimal nav, Totals totals, SortedMap<String, Totals.Earned> groups) {
        Totals.Earned of(String group) {
            return groups.getOrDefault(group, Totals.Earned.NOTHING);
        }
    }

    /** Takes a value and the marks behind it. */
    public void take(Instant at, BigDecimal nav, Marks marks) {
        Totals totals = earnings.at(marks);
        SortedMap<String, Totals.Earned> groups = new TreeMap<>();
        totals.owners().forEach((owner, earned) -> sharing.of(owner, earned, at, marks)
                .forEach((group, share) -> groups.merge(group, share, Totals.Earned::plus)));
        Sample now = new Sample(at, nav, totals, groups);
        unpriced.addAll(totals.unpriced());
        Sample before = last;
        if (before == null) {
            first = now;
        } else {
            grow(before, now);
        }
        samples++;
        last = now;
    }

    /** What each group added in a period, as a part of what was there: the value before, and half of what came in it. */
    private void grow(Sample before, Sample now) {
        double flows = now.totals().flows().subtract(before.totals().flows()).doubleValue();
        double basis = before.nav().doubleValue() + flows / 2;
        // A group may come and go, such as what is not told apart for a while.
        SortedSet<String> groups = new TreeSet<>(indexes.keySet());
        groups.addAll(before.groups().keySet());
        groups.addAll(now.groups().keySet());
        for (String group : groups) {
            List<Double> index = indexes.computeIfAbsent(group, key -> flat());
            double gained = now.of(group).since(before.of(group)).net().doubleValue();
            double reached = index.get(index.size() - 1);
            index.add(basis > 0 ? reached * (1 + gained / basis) : Double.NaN);
        }
    }

    /** An index of a group that had nothing so far. */
    private List<Double> flat() {
        List<Double> index = new ArrayList<>();
        for (int i = 0; i < samples; i++) {
            index.add(1.0);
        }
        return index;
    }

    /** What was found; null for fewer than two values. */
    public @Nullable Result result() {
        Sample from = first;
        Sample to = last;
        if (from == null || to == null || samples < 2) {
            return null;
        }
        List<Part> parts = new ArrayList<>();
        for (Map.Entry<String, List<Double>> each : indexes.entrySet()) {
            Totals.Earned earned = to.of(each.getKey()).since(from.of(each.getKey()));
            parts.add(new Part(each.getKey(), earned.gain(), earned.fees(), List.copyOf(each.getValue())));
        }
        BigDecimal change = to.nav().subtract(from.nav());
        BigDecimal explained = to.totals().explained().subtract(from.totals().explained());
        return new Result(
                from.at(),
                to.at(),
                from.nav(),
                to.nav(),
                to.totals().flows().subtract(from.totals().flows()),
                to.totals().funding().subtract(from.totals().funding()),
                to.totals().other().subtract(from.totals().other()),
                parts,
                change.subtract(explained),
                List.copyOf(unpriced));
    }

    /**
     * What one group earned.
     *
     * @param name the group
     * @param gain realised and unrealised, before fees, in base currency
     * @param fees what its orders were charged
     * @param index its additions, linked, at every value, the first 1
     */
    public record Part(String name, BigDecimal gain, BigDecimal fees, List<Double> index) {
        /** After fees. */
        public BigDecimal net() {
            return gain.subtract(fees);
        }
    }

    /**
     * How a value changed: closing − opening = flows + funding + other + Σ net of the parts + unattributed.
     *
     * @param from time of the opening value
     * @param to time of the closing value
     * @param opening NAV then, in base currency
     * @param closing NAV then
     * @param flows what came from outside, less what went there
     * @param funding what contracts paid and cost while they were held
     * @param other what a venue paid or took besides
     * @param parts by group
     * @param unattributed what is left
     * @param unpriced what was held at some value and had no mark; part of what is left
     */
    public record Result(
            Instant from,
            Instant to,
            BigDecimal opening,
            BigDecimal closing,
            BigDecimal flows,
            BigDecimal funding,
            BigDecimal other,
            List<Part> parts,
            BigDecimal unattributed,
            List<AssetPair> unpriced) {}
}
