package org.grekko.risk.domain.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.grekko.risk.domain.BreakerLevel;
import org.grekko.shared.FieldError;
import org.junit.jupiter.api.Test;

/** What is measured of orders and markets, how gauges stand, and which limits two people may choose. */
class MeasuresTest {
    private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");
    private static final Duration WINDOW = Duration.ofMinutes(5);

    @Test
    void oneSlowOrderInTwentyIsNotYetSlowAndTwoAre() {
        assertThat(acknowledged(19, 1)).isEqualByComparingTo("10");
        assertThat(acknowledged(18, 2)).isEqualByComparingTo("9000");
        assertThat(acknowledged(0, 1)).isEqualByComparingTo("9000");
        assertThat(acknowledged(95, 5)).isEqualByComparingTo("10");
        assertThat(acknowledged(94, 6)).isEqualByComparingTo("9000");
    }

    /** By definition: at least 95 % are as fast, and fewer than 95 % are faster. */
    @Test
    void theSlowestTwentiethIsCutOffWhateverTheOrder() {
        for (long seed = 1; seed <= 500; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            List<Duration> times = IntStream.range(0, dice.nextInt(1, 300))
                    .mapToObj(i -> Duration.ofMillis(dice.nextInt(1_000)))
                    .toList();
            Measure measure = new AckTimes(times).measure(NOW, WINDOW);
            long found = measure.value().longValueExact();
            long asFast =
                    times.stream().filter(each -> each.toMillis() <= found).count();
            long faster = times.stream().filter(each -> each.toMillis() < found).count();
            assertThat(100 * asFast).as("seed " + seed).isGreaterThanOrEqualTo(95L * times.size());
            assertThat(100 * faster).as("seed " + seed).isLessThan(95L * times.size());
            assertThat(measure.samples()).isEqualTo(times.size());
            assertThat(measure.calmAt()).isEqualTo(NOW.plus(WINDOW));
        }
    }

    private static BigDecimal acknowledged(int fast, int slow) {
        List<Duration> times = new ArrayList<>();
        IntStream.range(0, slow).forEach(i -> times.add(Duration.ofSeconds(9)));
        IntStream.range(0, fast).forEach(i -> times.add(Duration.ofMillis(10)));
        return new AckTimes(times).measure(NOW, WINDOW).value();
    }

    @Test
    void theRateIsThatOfTheUsualMinuteAndAnAgentThatRestedIsHeldAgainstOneOrder() {
        assertThat(new OrderPace(60, 180).measure(NOW).value()).isEqualByComparingTo("20");
        assertThat(new OrderPace(60, 0).measure(NOW).value()).isEqualByComparingTo("60");
        assertThat(new OrderPace(60, 59).measure(NOW).value()).isEqualByComparingTo("60");
        assertThat(new OrderPace(60, 61).measure(NOW).value()).isLessThan(new BigDecimal("60"));
        Measure measure = new OrderPace(7, 0).measure(NOW);
        assertThat(measure.samples()).isEqualTo(7);
        assertThat(measure.calmAt()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void theStreamOfAnOldBookTriesAgainAfterAsLongAgainAndAtMostTenSeconds() {
        Measure young = new MarketAge(Duration.ofMillis(1_500)).measure(NOW);
        assertThat(young.value()).isEqualByComparingTo("1.5");
        assertThat(young.calmAt()).isEqualTo(NOW.plusMillis(1_500));
        assertThat(new MarketAge(Duration.ofSeconds(121)).measure(NOW).calmAt()).isEqualTo(NOW.plusSeconds(10));
    }

    @Test
    void aGaugeIsAtItsLimitWhenItReachesIt() {
        BigDecimal warn = new BigDecimal("2");
        BigDecimal limit = new BigDecimal("3");
        assertThat(GaugeState.of(new BigDecimal("1.99"), warn, limit)).isEqualTo(GaugeState.OK);
        assertThat(GaugeState.of(new BigDecimal("2.0"), warn, limit)).isEqualTo(GaugeState.WARN);
        assertThat(GaugeState.of(new BigDecimal("2.99"), warn, limit)).isEqualTo(GaugeState.WARN);
        assertThat(GaugeState.of(new BigDecimal("3.00"), warn, limit)).isEqualTo(GaugeState.BREACH);
        assertThat(GaugeState.of(limit, null, limit)).isEqualTo(GaugeState.BREACH);
        assertThat(GaugeState.of(limit, warn, null)).isEqualTo(GaugeState.WARN);
        assertThat(GaugeState.of(limit, null, null)).isEqualTo(GaugeState.OK);
    }

    @Test
    void twoPeopleMayChooseUpToL3AndNobodyMore() {
        for (BreakerLevel level : BreakerLevel.values()) {
            boolean agent = errors(rule(TripCause.AGENT_ERRORS, level)).isEmpty();
            boolean venue = errors(rule(TripCause.ORDER_ERRORS, level)).isEmpty();
            assertThat(agent).as("agent " + level).isEqualTo(level.rung() <= 3);
            assertThat(venue).as("venue " + level).isEqualTo(level.rung() >= 1 && level.rung() <= 3);
        }
    }

    @Test
    void everyLimitHasItsEdges() {
        assertThat(errors(rule("0.000001", 1, 5, 5))).isEmpty();
        assertThat(errors(rule("1", 1_000_000, 3_600, 3_600))).isEmpty();
        assertThat(errors(rule("0", 0, 4, 4))).containsExactly("limit", "fewest", "windowSeconds");
        assertThat(errors(rule("1.000001", 1_000_001, 3_601, 3_601)))
                .containsExactly("limit", "fewest", "windowSeconds", "coolDownSeconds");
        assertThat(errors(rule("0.5", 1, 60, 59))).containsExactly("coolDownSeconds");
        TripRule fixed = TripCause.STALE_DATA.standard();
        assertThat(errors(new TripRule(
                        fixed.cause(), 0, true, fixed.limit(), 1, fixed.windowSeconds(), 0, fixed.level())))
                .containsExactly("coolDownSeconds");
        assertThat(errors(new TripRule(fixed.cause(), 0, true, new BigDecimal("1000000.01"), 1, 0, 300, fixed.level())))
                .containsExactly("limit");
    }

    private static TripRule rule(String limit, long fewest, int window, int coolDown) {
        return new TripRule(
                TripCause.ORDER_ERRORS,
                0,
                true,
                new BigDecimal(limit),
                fewest,
                window,
                coolDown,
                BreakerLevel.STOP_ENTERING);
    }

    private static TripRule rule(TripCause cause, BreakerLevel level) {
        return new TripRule(cause, 0, true, new BigDecimal("0.01"), 100, 300, 300, level);
    }

    private static List<String> errors(TripRule rule) {
        return rule.errors().stream().map(FieldError::field).toList();
    }
}
