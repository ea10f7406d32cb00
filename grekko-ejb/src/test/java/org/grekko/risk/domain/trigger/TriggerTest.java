package org.grekko.risk.domain.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.grekko.risk.domain.BreakerLevel;
import org.grekko.shared.FieldError;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A breaker trips at its limit, never below it, and once. */
class TriggerTest {
    private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");
    private static final List<TripCause> CAUSES = List.of(TripCause.values());

    @Test
    void noCauseTripsBelowItsLimitAndEveryOneTripsAtItAndAbove() {
        for (long seed = 1; seed <= 2_000; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            TripRule rule = rule(dice);
            BigDecimal less = rule.limit().multiply(BigDecimal.valueOf(dice.nextDouble(0, 0.999999)));
            BigDecimal more = rule.limit().multiply(BigDecimal.valueOf(dice.nextDouble(1, 1_000)));
            long enough = rule.fewest() + dice.nextInt(1_000);
            String named = "seed " + seed + " " + rule;
            assertThat(trips(rule, less, enough, null)).as(named).isFalse();
            assertThat(trips(rule, rule.limit(), enough, null)).as(named).isTrue();
            assertThat(trips(rule, more, enough, null)).as(named).isTrue();
            assertThat(trips(rule, more, rule.fewest() - 1, null))
                    .as("too few, " + named)
                    .isFalse();
            assertThat(trips(off(rule), more, enough, null)).as("off, " + named).isFalse();
        }
    }

    @Test
    void whatStandsTripsNoSecondTimeHoweverOftenItIsLookedAt() {
        for (long seed = 1; seed <= 500; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            TripRule rule = rule(dice);
            Optional<PastTrip> last = Optional.empty();
            int trips = 0;
            int resumptions = 0;
            @Nullable Instant resumed = null;
            for (int look = 0; look < 200; look++) {
                Instant now = START.plusSeconds(5L * look);
                if (last.isPresent() && last.get().resumedAt() == null && dice.nextInt(20) == 0) {
                    resumed = now;
                    resumptions++;
                    last = Optional.of(new PastTrip(last.get().trippedAt(), now));
                }
                if (Trigger.trips(rule, measure(rule.limit(), rule.fewest(), now), last)) {
                    assertThat(resumed == null || !now.isBefore(resumed.plus(rule.coolDown())))
                            .as("who resumed is left alone, seed " + seed)
                            .isTrue();
                    trips++;
                    last = Optional.of(new PastTrip(now, null));
                }
            }
            assertThat(trips).as("seed " + seed).isBetween(1, resumptions + 1);
        }
    }

    @Test
    void afterTheCoolDownItTripsAgain() {
        TripRule rule = TripCause.VENUE_FAILURE.standard();
        Optional<PastTrip> last = Optional.of(new PastTrip(START, START.plusSeconds(10)));
        Measure still = measure(rule.limit(), 1, START.plusSeconds(309));
        assertThat(Trigger.trips(rule, still, last)).isFalse();
        assertThat(Trigger.trips(rule, measure(rule.limit(), 1, START.plusSeconds(310)), last))
                .isTrue();
    }

    @Test
    void whatHoldsFromTheBeginningCouldBeProposed() {
        for (TripCause cause : CAUSES) {
            assertThat(cause.standard().errors()).as(cause.name()).isEmpty();
            assertThat(cause.standard().level().flattens()).as(cause.name()).isFalse();
        }
        assertThat(TripCause.ORDER_ERRORS.standard().limit()).isEqualByComparingTo("0.01");
        assertThat(TripCause.VENUE_FAILURE.standard().limit()).isEqualByComparingTo("3");
    }

    @Test
    void whatCouldNotHoldIsNamedByItsField() {
        TripRule wrong = new TripRule(
                TripCause.ORDER_ERRORS, 0, true, new BigDecimal("1.5"), 0, 4_000, 10, BreakerLevel.FLATTEN);
        assertThat(wrong.errors())
                .extracting(FieldError::field)
                .containsExactly("limit", "fewest", "windowSeconds", "coolDownSeconds", "level");
        TripRule fixed =
                new TripRule(TripCause.STALE_DATA, 0, true, BigDecimal.TEN, 1, 30, 60, BreakerLevel.FREEZE_AGENT);
        assertThat(fixed.errors()).extracting(FieldError::field).containsExactly("windowSeconds", "level");
    }

    @Test
    void theRateCountsWhatFailedAndKnowsWhenTheLastFailureLeaves() {
        Duration window = Duration.ofMinutes(5);
        ErrorCount count = ErrorCount.of(197, false, START.plusSeconds(50))
                .and(ErrorCount.of(2, true, START.plusSeconds(20)))
                .and(ErrorCount.of(1, true, START.plusSeconds(40)));
        Measure measure = count.measure(START.plusSeconds(60), window);
        assertThat(measure.value()).isEqualByComparingTo("0.015");
        assertThat(measure.samples()).isEqualTo(200);
        assertThat(measure.calmAt()).isEqualTo(START.plusSeconds(340));
        assertThat(new ErrorCount(0, 0, null).measure(START, window).value()).isZero();
    }

    @Test
    void whenItMayBeOverIsReckonedAndUnknownWhereNobodyCanKnow() {
        TripRule rule = TripCause.CLOCK_SKEW.standard();
        Measure bad = new Measure(new BigDecimal("1500"), 1, START, null, "when the clock is set");
        assertThat(Expectation.of(rule, bad, null)).isEqualTo(new Expectation(null, "when the clock is set", null));
        Measure good = new Measure(BigDecimal.ONE, 1, START.plusSeconds(5), null, "");
        Expectation over = Expectation.of(rule, good, null);
        assertThat(over.overAt()).isEqualTo(START.plusSeconds(5));
        assertThat(Expectation.of(rule, new Measure(BigDecimal.ONE, 1, START.plusSeconds(9), null, ""), over.overAt())
                        .overAt())
                .isEqualTo(START.plusSeconds(5));
        assertThat(Expectation.said(null, "rita").words()).contains("rita");
        Expectation later = new Expectation(START.plusSeconds(60), "window", null);
        Expectation never = new Expectation(null, "nobody knows", null);
        assertThat(later.and(never)).isEqualTo(never);
        assertThat(never.and(later)).isEqualTo(never);
        assertThat(over.and(later)).isEqualTo(later);
        assertThat(later.and(over)).isEqualTo(later);
        assertThat(later.and(new Expectation(START, "sooner", null))).isEqualTo(later);
    }

    @Test
    void noEstimateIsInThePastAndWhatIsAtItsLimitIsNotOver() {
        for (long seed = 1; seed <= 2_000; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            TripRule rule = rule(dice);
            BigDecimal value = rule.limit().multiply(BigDecimal.valueOf(dice.nextDouble(0, 2)));
            Instant calm = START.plusSeconds(dice.nextInt(-600, 600));
            Measure measure = new Measure(value, dice.nextInt(1, 1_000), START, calm, "window");
            Expectation found = Expectation.of(rule, measure, null);
            Instant now = START.plusSeconds(dice.nextInt(1_200));
            Expectation later = found.asOf(now);
            assertThat(found.overAt() == null)
                    .as("seed " + seed + " " + measure + rule)
                    .isEqualTo(value.compareTo(rule.limit()) >= 0);
            assertThat(later.overAt()).isEqualTo(found.overAt());
            if (found.overAt() == null && calm.isBefore(now)) {
                assertThat(later.at()).as("seed " + seed).isNull();
                assertThat(later.words()).contains("has not come", calm.toString(), "window");
            } else {
                assertThat(later).as("seed " + seed).isEqualTo(found);
            }
        }
    }

    private static TripRule rule(SplittableRandom dice) {
        TripCause cause = CAUSES.get(dice.nextInt(CAUSES.size()));
        double most = cause.fraction() ? 0.9 : 10_000;
        return new TripRule(
                cause,
                0,
                true,
                BigDecimal.valueOf(dice.nextDouble(0.001, most)),
                dice.nextInt(1, 500),
                cause.standard().windowSeconds(),
                dice.nextInt(300, 600),
                cause.standard().level());
    }

    private static TripRule off(TripRule rule) {
        return new TripRule(
                rule.cause(),
                rule.version(),
                false,
                rule.limit(),
                rule.fewest(),
                rule.windowSeconds(),
                rule.coolDownSeconds(),
                rule.level());
    }

    private static boolean trips(TripRule rule, BigDecimal value, long samples, @Nullable PastTrip last) {
        return Trigger.trips(rule, measure(value, samples, START), Optional.ofNullable(last));
    }

    private static Measure measure(BigDecimal value, long samples, Instant at) {
        return new Measure(value, samples, at, null, "");
    }
}
