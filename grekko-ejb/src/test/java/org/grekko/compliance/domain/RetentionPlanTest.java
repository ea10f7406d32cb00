package org.grekko.compliance.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The longest retention counts, a hold beats them all, and what is not named stays. */
class RetentionPlanTest {
    private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");

    @Test
    void theLongestCountsAndWhatIsNotNamedStays() {
        RetentionPlan plan = new RetentionPlan(List.of(
                rule("short", new Retention(new TreeMap<>(Map.of(RetentionClass.DELIVERIES, 30)))),
                rule("long", new Retention(new TreeMap<>(Map.of(RetentionClass.DELIVERIES, 90))))));
        assertThat(plan.before(RetentionClass.DELIVERIES, NOW)).contains(NOW.minus(Duration.ofDays(90)));
        assertThat(plan.before(RetentionClass.BACKTESTS, NOW)).isEmpty();
        assertThat(new RetentionPlan(List.of()).before(RetentionClass.SEARCHES, NOW))
                .isEmpty();
    }

    @Test
    void nothingThatAnyHoldNamesMayGoWhateverElseThereIs() {
        for (long seed = 0; seed < 1_000; seed++) {
            Random dice = new Random(seed);
            List<RuleInForce> rules = new ArrayList<>();
            TreeSet<RetentionClass> held = new TreeSet<>();
            Map<RetentionClass, Integer> longest = new TreeMap<>();
            for (int i = 0; i < dice.nextInt(6); i++) {
                RetentionClass kind = List.of(RetentionClass.values()).get(dice.nextInt(3));
                if (dice.nextInt(3) == 0) {
                    held.add(kind);
                    rules.add(rule("hold" + i, new LegalHold(new TreeSet<>(List.of(kind)), "case " + i)));
                } else {
                    int days = 1 + dice.nextInt(400);
                    longest.merge(kind, days, Math::max);
                    rules.add(rule("keep" + i, new Retention(new TreeMap<>(Map.of(kind, days)))));
                }
            }
            RetentionPlan plan = new RetentionPlan(rules);
            for (RetentionClass kind : RetentionClass.values()) {
                Integer days = longest.get(kind);
                if (held.contains(kind) || days == null) {
                    assertThat(plan.before(kind, NOW)).as("seed " + seed).isEmpty();
                } else {
                    assertThat(plan.before(kind, NOW)).as("seed " + seed).contains(NOW.minus(Duration.ofDays(days)));
                }
            }
        }
    }

    private static RuleInForce rule(String name, RuleBody body) {
        assertThat(body.errors()).isEmpty();
        return new RuleInForce(name, 1, body);
    }
}
