package org.grekko.optimisation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.grekko.market.domain.BarSeries;
import org.grekko.model.domain.lifecycle.Finding;
import org.grekko.model.domain.lifecycle.Gate;
import org.grekko.model.domain.lifecycle.GateThresholds;
import org.grekko.model.domain.lifecycle.LookaheadRun;
import org.grekko.model.domain.lifecycle.ModelLife;
import org.grekko.model.domain.lifecycle.Outcome;
import org.grekko.model.domain.lifecycle.PromotionRequest.ToCandidate;
import org.junit.jupiter.api.Test;

/** The best of many strategies of chance is refused, and one that knows something is not. */
class NoiseTest {
    private static final int TRIES = Boolean.getBoolean("grekko.nightly") ? 1_000 : 100;
    private static final int DAYS = 1_100;
    private static final GateThresholds LIMITS = GateThresholds.standard();

    private static Outcome outcome(Toys.Toy toy, BarSeries bars, String range, int seed) {
        Study study = Study.of(
                Toys.setting(toy, bars),
                Toys.space(toy, Toys.range("a", true, range)),
                new Study.Plan(Search.GRID, 100, 0.25, 4),
                Workers.alone(),
                new SplittableRandom(seed));
        return ModelLife.begin("1.0.0")
                .promote(
                        new ToCandidate(
                                study.evidence(new UUID(0, seed), "1.0.0", "ada"), new LookaheadRun(true, "ran")),
                        LIMITS);
    }

    @Test
    void noiseIsRefusedWithItsReasons() {
        int refused = 0;
        int good = 0;
        Map<Gate, Integer> reasons = new EnumMap<>(Gate.class);
        for (int seed = 0; seed < TRIES; seed++) {
            BarSeries bars = Toys.walk(new SplittableRandom(seed), DAYS, 0, 0);
            Outcome outcome = outcome(Toys.noise(), bars, (100 * seed + 1) + ".." + (100 * seed + 20), seed);
            if (outcome instanceof Outcome.Refused no) {
                refused++;
                assertThat(no.reasons()).as("seed " + seed).contains("wanted: ");
            }
            outcome.findings().stream()
                    .filter(each -> !each.passed())
                    .forEach(each -> reasons.merge(each.gate(), 1, Integer::sum));
            good += passes(outcome, Gate.SHARPE) ? 1 : 0;
        }
        assertThat(refused).as("reasons %s", reasons).isGreaterThanOrEqualTo(TRIES * 95 / 100);
        // The best of twenty looks good often enough: it is not its plain Sharpe ratio that gives it away.
        assertThat(good).isGreaterThan(TRIES / 5);
        assertThat(reasons).containsKeys(Gate.HOLDOUT, Gate.WALK_FORWARD, Gate.DEFLATED_SHARPE, Gate.OVERFITTING);
    }

    private static boolean passes(Outcome outcome, Gate gate) {
        return outcome.findings().stream().filter(each -> each.gate() == gate).allMatch(Finding::passed);
    }

    @Test
    void whoKnowsSomethingPassesMostly() {
        int passed = 0;
        for (int seed = 0; seed < TRIES / 4; seed++) {
            BarSeries bars = Toys.walk(new SplittableRandom(seed), DAYS, 0.4, 0);
            passed += outcome(Toys.momentum(), bars, "1..10", seed) instanceof Outcome.Accepted ? 1 : 0;
        }
        assertThat(passed).isGreaterThanOrEqualTo(TRIES / 4 * 3 / 5);
    }
}
