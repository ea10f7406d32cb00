package org.grekko.market.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grekko.market.domain.PriceWatch.Outcome.FIRED;
import static org.grekko.market.domain.PriceWatch.Outcome.NOTHING;
import static org.grekko.market.domain.PriceWatch.Outcome.REARMED;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.grekko.shared.AssetPair;
import org.grekko.shared.FieldError;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PriceWatchTest {
    private static final AssetPair PAIR = AssetPair.of("BTC/USD");
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    private static final List<PriceRule.Kind> KINDS = List.of(PriceRule.Kind.values());

    private record Told(Instant at, double price) {}

    @Test
    void anAlertAboveFiresOnceAndRepeatsOnlyAfterThePriceWentBack() {
        PriceWatch once = watch(rule(PriceRule.Kind.ABOVE, "100", null, null, null));
        assertThat(told(once, 99, 100, 101, 90, 101)).containsExactly(NOTHING, FIRED, NOTHING, NOTHING, NOTHING);
        PriceWatch again = watch(rule(PriceRule.Kind.ABOVE, "100", null, null, "1"));
        assertThat(told(again, 100, 99.5, 100, 99, 100)).containsExactly(FIRED, NOTHING, NOTHING, REARMED, FIRED);
    }

    @Test
    void anAlertBelowIsItsMirror() {
        PriceWatch again = watch(rule(PriceRule.Kind.BELOW, "100", null, null, "1"));
        assertThat(told(again, 101, 100, 100.5, 100, 101, 99))
                .containsExactly(NOTHING, FIRED, NOTHING, NOTHING, REARMED, FIRED);
    }

    @Test
    void aMoveIsMeasuredFromTheExtremesOfItsWindow() {
        PriceWatch move = watch(rule(PriceRule.Kind.MOVE, null, "5", 60, null));
        assertThat(move.price(100, START)).isEqualTo(NOTHING);
        assertThat(move.price(104, START.plusSeconds(30))).isEqualTo(NOTHING);
        assertThat(move.price(98.9, START.plusSeconds(59))).isEqualTo(NOTHING);
        assertThat(move.price(98.8, START.plusSeconds(60))).as("104 less 5 %").isEqualTo(FIRED);
        PriceWatch slow = watch(rule(PriceRule.Kind.MOVE, null, "5", 60, null));
        assertThat(slow.price(100, START)).isEqualTo(NOTHING);
        assertThat(slow.price(106, START.plusSeconds(61)))
                .as("out of the window")
                .isEqualTo(NOTHING);
    }

    @Test
    void aWatchAgreesWithALookAtEveryPriceThereWas() {
        int fired = 0;
        for (long seed = 1; seed <= 200; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            PriceRule.Kind kind = KINDS.get((int) (seed % 3));
            boolean move = kind == PriceRule.Kind.MOVE;
            PriceRule rule = rule(
                    kind,
                    move ? null : String.valueOf(95 + dice.nextInt(11)),
                    move ? String.valueOf(1 + dice.nextInt(4)) : null,
                    move ? 60 + dice.nextInt(600) : null,
                    dice.nextInt(3) == 0 ? null : "0.5");
            PriceWatch watch = watch(rule);
            List<Told> all = new ArrayList<>();
            boolean armed = true;
            Instant last = START;
            double price = 100;
            Instant at = START;
            for (int step = 0; step < 500; step++) {
                at = at.plusMillis(dice.nextInt(5_000));
                price *= 1 + (dice.nextDouble() - 0.5) * 0.01;
                all.add(new Told(at, price));
                PriceWatch.Outcome expected = NOTHING;
                if (armed && met(rule, all)) {
                    expected = FIRED;
                    armed = false;
                    last = at;
                    fired++;
                } else if (!armed && rule.rearmPercent() != null && back(rule, price, at, last)) {
                    expected = REARMED;
                    armed = true;
                }
                assertThat(watch.price(price, at))
                        .as("seed %s, step %s", seed, step)
                        .isEqualTo(expected);
            }
        }
        assertThat(fired).isGreaterThan(300);
    }

    private static boolean met(PriceRule rule, List<Told> all) {
        Told now = all.get(all.size() - 1);
        if (rule.price() != null) {
            double level = rule.price().doubleValue();
            return rule.kind() == PriceRule.Kind.ABOVE ? now.price() >= level : now.price() <= level;
        }
        double share = number(rule.percent()) / 100;
        boolean met = false;
        for (Told each : all) {
            boolean seen = step(rule, each.at()) > step(rule, now.at()) - 60;
            met |= seen && (now.price() >= each.price() * (1 + share) || now.price() <= each.price() * (1 - share));
        }
        return met;
    }

    private static long step(PriceRule rule, Instant at) {
        Integer window = rule.windowSeconds();
        return window == null ? 0 : at.toEpochMilli() * 60 / (window * 1_000L);
    }

    private static boolean back(PriceRule rule, double price, Instant at, Instant last) {
        Integer window = rule.windowSeconds();
        if (window != null) {
            return !at.isBefore(last.plusSeconds(window));
        }
        double far = number(rule.rearmPercent()) / 100;
        double level = number(rule.price());
        return rule.kind() == PriceRule.Kind.ABOVE ? price <= level * (1 - far) : price >= level * (1 + far);
    }

    private static double number(@Nullable BigDecimal value) {
        return value == null ? 0 : value.doubleValue();
    }

    @Test
    void whatCannotBeWatchedIsNamedByItsField() {
        assertThat(new PriceRule(null, PAIR, PriceRule.Kind.MOVE, BigDecimal.ONE, null, 59, BigDecimal.ZERO).errors())
                .extracting(FieldError::field)
                .containsExactly("venue", "price", "percent", "windowSeconds", "rearmPercent");
        assertThat(new PriceRule(null, PAIR, PriceRule.Kind.ABOVE, null, BigDecimal.ONE, 60, null).errors())
                .extracting(FieldError::field)
                .containsExactly("price", "percent", "windowSeconds");
        assertThat(rule(PriceRule.Kind.MOVE, null, "5", 60, "1").errors()).isEmpty();
        assertThat(rule(PriceRule.Kind.BELOW, "5", null, null, null).errors()).isEmpty();
    }

    private static PriceWatch watch(PriceRule rule) {
        return new PriceWatch(rule, true, null);
    }

    private static List<PriceWatch.Outcome> told(PriceWatch watch, double... prices) {
        List<PriceWatch.Outcome> told = new ArrayList<>();
        for (double price : prices) {
            told.add(watch.price(price, START.plusSeconds(told.size())));
        }
        return told;
    }

    private static PriceRule rule(
            PriceRule.Kind kind,
            @Nullable String price,
            @Nullable String percent,
            @Nullable Integer window,
            @Nullable String rearm) {
        return new PriceRule("X", PAIR, kind, decimal(price), decimal(percent), window, decimal(rearm));
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
