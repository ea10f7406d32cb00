package org.grekko.backtest.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.grekko.market.domain.BarSeries;
import org.grekko.shared.AssetPair;

/** Finds bars that begin with what looks like a misprint: far from where the market was, and ending near there again. */
public final class Misprints {
    /** By how much of itself a first price may be off both the close before and the bar's own. */
    private static final double SPIKE = 0.25;

    private Misprints() {}

    /** Whether a bar begins with one, given the close of the bar before. */
    static boolean begins(double closeBefore, double open, double close) {
        return off(open, closeBefore) && off(open, close);
    }

    private static boolean off(double price, double other) {
        return Math.abs(price / other - 1) > SPIKE;
    }

    /** What there is to say about the bars of some pairs, in their order; empty when there are no misprints. */
    public static List<String> told(List<AssetPair> pairs, List<BarSeries> bars) {
        return IntStream.range(0, bars.size())
                .mapToObj(i -> told(pairs.get(i), bars.get(i)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Says how many there are and where the first one is; empty when there is none. */
    static Optional<String> told(AssetPair pair, BarSeries bars) {
        int count = 0;
        int first = 0;
        for (int i = bars.size() - 1; i > 0; i--) {
            if (begins(bars.close(i - 1), bars.open(i), bars.close(i))) {
                count++;
                first = i;
            }
        }
        return count == 0
                ? Optional.empty()
                : Optional.of(pair + ": " + count + (count == 1 ? " bar begins" : " bars begin")
                        + " more than a quarter off both the close before and the own close, the first at "
                        + BarSeries.instant(bars.time(first)) + " at " + bars.open(first)
                        + "; traded as given, leave misprints out of the data");
    }
}
