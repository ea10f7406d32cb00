package org.grekko.lab.crossvenue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The minutes that both venues have a close of. */
public final class SpreadStudy {
    /** Ten basis points on either venue. */
    public static final Fees BOTH_TEN = new Fees(BigDecimal.TEN, BigDecimal.TEN);
    /** Ten on the first venue, twenty-six on the second. */
    public static final Fees TEN_AND_TWENTY_SIX = new Fees(BigDecimal.TEN, new BigDecimal("26"));

    private static final double BPS = 10_000;

    private final NavigableMap<Instant, BigDecimal[]> common;
    private final double[] sorted;
    private final Instant largestAt;

    /** Taker fees of the first and of the second venue, in basis points. */
    public record Fees(BigDecimal firstBps, BigDecimal secondBps) {}

    private SpreadStudy(NavigableMap<Instant, BigDecimal[]> common) {
        this.common = common;
        this.sorted =
                common.values().stream().mapToDouble(SpreadStudy::bps).sorted().toArray();
        this.largestAt = common.entrySet().stream()
                .max((one, other) -> Double.compare(bps(one.getValue()), bps(other.getValue())))
                .orElseThrow()
                .getKey();
    }

    /**
     * Holds the closes of two venues against each other.
     *
     * @throws IllegalArgumentException when they have no minute in common
     */
    public static SpreadStudy of(Map<Instant, BigDecimal> first, Map<Instant, BigDecimal> second) {
        NavigableMap<Instant, BigDecimal[]> common = new TreeMap<>();
        first.forEach((minute, close) -> {
            BigDecimal other = second.get(minute);
            if (other != null) {
                common.put(minute, new BigDecimal[] {close, other});
            }
        });
        if (common.isEmpty()) {
            throw new IllegalArgumentException("the recordings have no minute in common");
        }
        return new SpreadStudy(common);
    }

    private static double bps(BigDecimal[] closes) {
        double low = closes[0].min(closes[1]).doubleValue();
        return closes[0].subtract(closes[1]).abs().doubleValue() / low * BPS;
    }

    /** How many minutes there are. */
    public int minutes() {
        return sorted.length;
    }

    /** The first minute. */
    public Instant first() {
        return common.firstKey();
    }

    /** The last minute. */
    public Instant last() {
        return common.lastKey();
    }

    /** The spread that so large a part of the minutes does not exceed, in basis points of the cheaper close. */
    public double spreadBps(double part) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
    }

    /** The largest spread. */
    public double largestBps() {
        return Arrays.stream(sorted).max().orElseThrow();
    }

    /** The minute of the largest spread. */
    public Instant largestAt() {
        return largestAt;
    }

    /** What each UTC day would have offered net of those fees, in order. */
    public List<Map.Entry<String, DayOfSpreads>> days(Fees fees) {
        Map<String, DayOfSpreads> days = new TreeMap<>();
        common.forEach((minute, closes) -> days.computeIfAbsent(
                        LocalDate.ofInstant(minute, ZoneOffset.UTC).toString(), day -> new DayOfSpreads())
                .minute(
                        bps(closes),
                        net(closes[0], fees.firstBps(), closes[1], fees.secondBps()),
                        net(closes[1], fees.secondBps(), closes[0], fees.firstBps())));
        return List.copyOf(days.entrySet());
    }

    /** Net of buying one unit at one close and selling it at the other. */
    static BigDecimal net(BigDecimal buy, BigDecimal buyBps, BigDecimal sell, BigDecimal sellBps) {
        BigDecimal paid = buy.add(buy.multiply(buyBps).movePointLeft(4));
        return sell.subtract(sell.multiply(sellBps).movePointLeft(4)).subtract(paid);
    }
}
