package org.grekko.risk.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Measurements against their limits, and how often what stands is told. */
class StandingTest {
    private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");

    @Test
    void aLimitThatIsReachedCounts() {
        assertThat(Gauge.CALL_ERRORS.severity(new BigDecimal("0.009999"))).isEmpty();
        assertThat(Gauge.CALL_ERRORS.severity(new BigDecimal("0.01"))).contains(RiskSeverity.HIGH);
        assertThat(Gauge.DAILY_LOSS.severity(new BigDecimal("0.7999"))).isEmpty();
        assertThat(Gauge.DAILY_LOSS.severity(new BigDecimal("0.8"))).contains(RiskSeverity.MEDIUM);
        assertThat(Gauge.DAILY_LOSS.severity(new BigDecimal("1"))).contains(RiskSeverity.HIGH);
        assertThat(Gauge.UNSEALED.severity(new BigDecimal("1000000"))).contains(RiskSeverity.CRITICAL);
        assertThat(Gauge.DAILY_LOSS.limit(RiskSeverity.HIGH)).contains(new BigDecimal("1"));
    }

    @Test
    void everyGaugeGrowsGraverWithItsValue() {
        List<Gauge> gauges = List.of(Gauge.values());
        for (long seed = 1; seed <= 200; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            Gauge gauge = gauges.get(dice.nextInt(gauges.size()));
            BigDecimal less = BigDecimal.valueOf(dice.nextDouble(0, 10));
            BigDecimal more = less.add(BigDecimal.valueOf(dice.nextDouble(0, 2_000_000)));
            int graver = gauge.severity(more).map(RiskSeverity::alert).orElse(0);
            assertThat(gauge.severity(less).map(RiskSeverity::alert).orElse(0))
                    .as("seed " + seed + " " + gauge)
                    .isLessThanOrEqualTo(graver);
        }
    }

    @Test
    void itIsToldWhenItBeginsWhenItGetsWorseAndThenOnceAMinute() {
        Standing standing = new Standing();
        Optional<RiskSeverity> medium = Optional.of(RiskSeverity.MEDIUM);
        Optional<RiskSeverity> high = Optional.of(RiskSeverity.HIGH);
        assertThat(standing.note("a", medium, START)).isEqualTo(medium);
        assertThat(standing.note("a", medium, START.plusSeconds(59))).isEmpty();
        assertThat(standing.note("b", medium, START.plusSeconds(59))).isEqualTo(medium);
        assertThat(standing.note("a", high, START.plusSeconds(59))).isEqualTo(high);
        assertThat(standing.note("a", medium, START.plusSeconds(60))).isEmpty();
        assertThat(standing.note("a", high, START.plusSeconds(119))).isEqualTo(high);
        assertThat(standing.note("a", Optional.empty(), START.plusSeconds(120))).isEmpty();
        assertThat(standing.note("a", medium, START.plusSeconds(121))).isEqualTo(medium);
    }
}
