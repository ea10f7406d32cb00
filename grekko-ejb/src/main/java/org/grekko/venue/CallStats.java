package org.grekko.venue;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.HdrHistogram.Histogram;

/** How long the calls of a venue take, by kind of call, and how many fail. Bounded: kinds are a fixed set of names. */
public final class CallStats {
    private static final long LONGEST_MICROS = 60_000_000;
    private static final int DIGITS = 3;

    private final Map<String, Timing> timings = new ConcurrentHashMap<>();

    /**
     * What is known of one kind of call.
     *
     * @param calls how many
     * @param failures how many of them failed
     * @param p50Micros median duration in microseconds
     * @param p99Micros 99th percentile in microseconds
     * @param maxMicros longest duration in microseconds
     */
    public record Figures(long calls, long failures, long p50Micros, long p99Micros, long maxMicros) {}

    /** Notes a call. */
    public void record(String kind, long nanos, boolean failed) {
        timings.computeIfAbsent(kind, name -> new Timing()).record(nanos / 1_000, failed);
    }

    /** The figures by kind of call. */
    public Map<String, Figures> figures() {
        Map<String, Figures> figures = new TreeMap<>();
        timings.forEach((kind, timing) -> figures.put(kind, timing.figures()));
        return figures;
    }

    /** The part of all calls that failed, 0 to 1; 0 before the first call. */
    public double errorRate() {
        long calls = 0;
        long failures = 0;
        for (Figures each : figures().values()) {
            calls += each.calls();
            failures += each.failures();
        }
        return calls == 0 ? 0 : (double) failures / calls;
    }

    private static final class Timing {
        private final Histogram histogram = new Histogram(LONGEST_MICROS, DIGITS);
        private long failures;

        synchronized void record(long micros, boolean failed) {
            histogram.recordValue(Math.max(0, Math.min(LONGEST_MICROS, micros)));
            if (failed) {
                failures++;
            }
        }

        synchronized Figures figures() {
            return new Figures(
                    histogram.getTotalCount(),
                    failures,
                    histogram.getValueAtPercentile(50),
                    histogram.getValueAtPercentile(99),
                    histogram.getMaxValue());
        }
    }
}
