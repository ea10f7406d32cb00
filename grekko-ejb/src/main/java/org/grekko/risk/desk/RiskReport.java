package org.grekko.risk.desk;

import java.time.Instant;
import java.util.List;
import org.grekko.portfolio.NavPoint;
import org.grekko.portfolio.domain.Performance;
import org.grekko.risk.Breaker;
import org.grekko.risk.RiskEvent;
import org.grekko.risk.domain.stress.StressResult;
import org.jspecify.annotations.Nullable;

/**
 * The risk of a portfolio over a time, and as it stands at the end of it.
 *
 * @param name of the portfolio
 * @param from start, inclusive
 * @param to end, exclusive
 * @param madeAt when the report was made; what stands is as of then
 * @param performance what it did in that time
 * @param ranges the least, mean, most and last of every measure that was kept
 * @param events the risk events that began in that time, the newest first, at most 500
 * @param breakers the breakers that were tripped in that time, the newest first
 * @param now the risk as it stands
 * @param stress what every episode would do to it now
 * @param nav value over the time, at most 500 points
 * @param snapshots what was kept, at most 500 of them
 */
public record RiskReport(
        String name,
        Instant from,
        Instant to,
        Instant madeAt,
        Performance performance,
        List<MeasureRange> ranges,
        List<RiskEvent> events,
        List<Breaker> breakers,
        PortfolioRisk now,
        List<StressResult> stress,
        List<NavPoint> nav,
        List<RiskSnapshot> snapshots) {
    /**
     * What a measure was in a time; every figure is null where nothing was measured.
     *
     * @param measure its name
     * @param least the smallest
     * @param mean the arithmetic mean
     * @param most the largest
     * @param last the last
     */
    public record MeasureRange(
            String measure,
            @Nullable Double least,
            @Nullable Double mean,
            @Nullable Double most,
            @Nullable Double last) {
        static MeasureRange of(String measure, List<Double> values) {
            return values.isEmpty()
                    ? new MeasureRange(measure, null, null, null, null)
                    : new MeasureRange(
                            measure,
                            values.stream().mapToDouble(each -> each).min().orElse(0),
                            values.stream().mapToDouble(each -> each).average().orElse(0),
                            values.stream().mapToDouble(each -> each).max().orElse(0),
                            values.get(values.size() - 1));
        }
    }
}
