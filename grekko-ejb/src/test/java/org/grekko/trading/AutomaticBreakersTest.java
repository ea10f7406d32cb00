package org.grekko.trading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.grekko.risk.Breaker;
import org.grekko.risk.Trip;
import org.grekko.risk.domain.BreakerLevel;
import org.grekko.risk.domain.trigger.Measure;
import org.grekko.risk.domain.trigger.TripCause;
import org.grekko.risk.domain.trigger.TripRule;
import org.junit.jupiter.api.Test;

/** Measurements press the kill switch when they must and only then, over crashes and whatever people do beside it. */
class AutomaticBreakersTest {
    private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");
    private static final TripCause CAUSE = TripCause.VENUE_FAILURE;
    private static final String VENUE = "BINANCE";

    private final TrippedRows rows = new TrippedRows();
    private final AutomaticBreakers breakers = rows.automatic();

    @Test
    void aBreakerStandsAfterEveryLookAtTheLimitAndIsPressedOnce() {
        Logger log = Logger.getLogger(AutomaticBreakers.class.getName());
        log.setLevel(Level.OFF);
        for (long seed = 1; seed <= 300; seed++) {
            new TrippedWalk(seed).walk(400);
        }
        log.setLevel(null);
    }

    @Test
    void aBreakerOfAPersonThatStandsAsHighGetsTheCauseAndNoSecondPress() {
        Breaker person = rows.pressed("VENUE", VENUE, BreakerLevel.REDUCE_ONLY, "rita");
        look(3, START);
        assertThat(rows.presses()).isEmpty();
        assertThat(rows.trips()).extracting(Trip::breakerId).containsExactly(person.id());
    }

    @Test
    void aBreakerThatStandsLowerGoesUp() {
        rows.rule(with(BreakerLevel.REDUCE_ONLY));
        breakers.readRules();
        Breaker person = rows.pressed("VENUE", VENUE, BreakerLevel.STOP_ENTERING, "rita");
        look(3, START);
        assertThat(rows.presses()).extracting(NewKill::level).containsExactly(BreakerLevel.REDUCE_ONLY);
        assertThat(rows.trips()).extracting(Trip::breakerId).containsExactly(person.id());
    }

    @Test
    void whatStandsForAnotherTargetOrScopeIsNoneOfIts() {
        rows.pressed("VENUE", "KRAKEN", BreakerLevel.REDUCE_ONLY, "rita");
        rows.pressed("PAIR", VENUE, BreakerLevel.REDUCE_ONLY, "rita");
        look(3, START);
        assertThat(rows.presses()).hasSize(1);
        NewKill press = rows.presses().get(0);
        assertThat(press.scope()).isEqualTo(new KillScope("VENUE", VENUE));
        assertThat(press.level()).isEqualTo(BreakerLevel.STOP_ENTERING);
        assertThat(press.by()).isEqualTo("grekko");
        assertThat(press.reason()).isEqualTo("unanswered of the venue is 3, the limit is 3");
        assertThat(press.expectedResumeAt()).isEqualTo(START.plusSeconds(60));
    }

    @Test
    void whatIsNotMeasuredAnyMoreIsOverAndTheRestIsNot() {
        look(3, START);
        breakers.unmeasured(CAUSE, List.of(VENUE), START.plusSeconds(5));
        breakers.unmeasured(TripCause.CLOCK_SKEW, List.of(), START.plusSeconds(5));
        assertThat(rows.trips().get(0).expectation().overAt()).isNull();
        breakers.unmeasured(CAUSE, List.of("KRAKEN"), START.plusSeconds(10));
        assertThat(rows.trips().get(0).expectation().overAt()).isEqualTo(START.plusSeconds(10));
    }

    @Test
    void everyMeasurementIsAGaugeWhetherItTripsOrNot() {
        rows.rule(new TripRule(CAUSE, 1, false, new BigDecimal("3"), 1, 0, 300, BreakerLevel.STOP_ENTERING));
        breakers.readRules();
        look(1, START);
        look(7, START.plusSeconds(5));
        assertThat(rows.gauges()).containsExactly("the venue 1", "the venue 7");
        assertThat(rows.presses()).as("a rule that is off").isEmpty();
    }

    private void look(long value, Instant at) {
        breakers.look(CAUSE, VENUE, "the venue", measure(value, at), "look");
    }

    private static Measure measure(long value, Instant at) {
        return new Measure(BigDecimal.valueOf(value), 1, at, at.plusSeconds(60), "the next question");
    }

    private static TripRule with(BreakerLevel level) {
        return new TripRule(CAUSE, 1, true, new BigDecimal("3"), 1, 0, 300, level);
    }

    /** Looks every five seconds while people press, resume and the server dies between a press and its cause. */
    private static final class TrippedWalk {
        private final SplittableRandom dice;
        private final String seed;
        private final TrippedRows rows = new TrippedRows();
        private final AutomaticBreakers breakers = rows.automatic();

        TrippedWalk(long seed) {
            dice = new SplittableRandom(seed);
            this.seed = "seed " + seed;
        }

        void walk(int looks) {
            for (int step = 0; step < looks; step++) {
                Instant now = START.plusSeconds(5L * step);
                people(now);
                boolean stood = rows.standing(VENUE).isPresent();
                Optional<Trip> last = rows.last(CAUSE);
                int presses = rows.presses().size();
                long value = dice.nextInt(6);
                boolean died = !looked(measure(value, now));
                boolean left = last.isPresent()
                        && last.get().resumedAt() != null
                        && now.isBefore(last.get().resumedAt().plusSeconds(300));
                boolean due = value >= 3 && !left;
                assertThat(rows.presses().size() - presses)
                        .as(seed + " presses at " + now)
                        .isEqualTo(due && !stood ? 1 : 0);
                if (due) {
                    assertThat(rows.standing(VENUE)).as(seed + " at " + now).isPresent();
                }
                if (due && !died) {
                    assertThat(rows.last(CAUSE).orElseThrow().stands())
                            .as(seed + " the cause at " + now)
                            .isTrue();
                }
                if (last.isPresent() && last.get().stands()) {
                    Instant over = rows.last(CAUSE).orElseThrow().expectation().overAt();
                    assertThat(over == null)
                            .as(seed + " the estimate at " + now)
                            .isEqualTo(value >= 3);
                }
                assertThat(rows.twice()).as(seed + " causes kept twice").isFalse();
            }
        }

        private void people(Instant now) {
            if (dice.nextInt(20) == 0) {
                rows.resume(now);
            }
            if (dice.nextInt(40) == 0 && rows.standing(VENUE).isEmpty()) {
                Breaker unused = rows.pressed("VENUE", VENUE, BreakerLevel.REDUCE_ONLY, "rita");
            }
        }

        private boolean looked(Measure measure) {
            rows.dies(dice.nextInt(5) == 0);
            try {
                breakers.look(CAUSE, VENUE, "the venue", measure, "look");
                return true;
            } catch (TrippedRows.Killed killed) {
                return false;
            }
        }
    }
}
