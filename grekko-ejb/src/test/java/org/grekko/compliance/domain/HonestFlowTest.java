package org.grekko.compliance.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grekko.compliance.domain.Tape.ONE;
import static org.grekko.compliance.domain.Tape.OTHER;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.grekko.shared.Side;
import org.junit.jupiter.api.Test;

/**
 * Random honest flow: two accounts that buy and sell at market without a plan, and one that quotes both sides and renews
 * its quotes, over a price that wanders. How often that is taken for something is stated; what is planted in it is found,
 * every time.
 */
class HonestFlowTest {
    private static final int FLOWS = 300;
    private static final int SECONDS = 1_200;
    /** Findings of a thousand fills of honest flow, at most. */
    private static final double FALSE_ALARMS = 0.5;

    @Test
    void honestFlowIsHardlyEverTakenForAnything() {
        long fills = 0;
        Map<FindingKind, Integer> alarms = new EnumMap<>(FindingKind.class);
        for (long seed = 0; seed < FLOWS; seed++) {
            Tape tape = honest(new Random(seed));
            fills += tape.fills();
            tape.found().forEach(each -> alarms.merge(each.kind(), 1, Integer::sum));
        }
        int all = alarms.values().stream().mapToInt(Integer::intValue).sum();
        System.Logger log = System.getLogger(HonestFlowTest.class.getName());
        log.log(System.Logger.Level.INFO, all + " findings in " + fills + " honest fills: " + alarms);
        assertThat(fills).isGreaterThan(20_000);
        assertThat(all * 1_000.0 / fills)
                .as(all + " findings in " + fills + " honest fills: " + alarms)
                .isLessThanOrEqualTo(FALSE_ALARMS);
    }

    @Test
    void whateverIsPlantedIsFoundWhereverALookBegins() {
        for (long seed = 0; seed < FLOWS; seed++) {
            Random dice = new Random(seed);
            Tape tape = honest(dice);
            double second = SECONDS + 300 + dice.nextInt(300);
            FindingKind planted = plant(tape, dice, second);
            Set<UUID> whole = new HashSet<>();
            tape.found().forEach(each -> whole.add(each.id()));
            assertThat(tape.found())
                    .as("seed " + seed)
                    .anyMatch(each -> each.kind() == planted && !each.endedAt().isBefore(Tape.at(second)));
            assertThat(inSlices(tape, dice)).as("seed " + seed).isEqualTo(whole);
        }
    }

    /** What is found when the time is looked at in slices of any length. */
    private static Set<UUID> inSlices(Tape tape, Random dice) {
        Set<UUID> found = new HashSet<>();
        Instant from = Tape.START.minusSeconds(1);
        Instant end = Tape.at(SECONDS + 2_000);
        while (from.isBefore(end)) {
            Instant to = from.plus(Duration.ofMillis(1 + dice.nextInt(400_000)));
            tape.found(from, to)
                    .forEach(each ->
                            assertThat(found.add(each.id())).as("found twice").isTrue());
            from = to;
        }
        return found;
    }

    private static FindingKind plant(Tape tape, Random dice, double second) {
        String quantity = Tape.number(1 + dice.nextDouble(), 4);
        double price = 80 + 40 * dice.nextDouble();
        return switch (dice.nextInt(3)) {
            case 0 -> {
                tape.market(ONE, Side.BUY, quantity, Tape.number(price, 2), second);
                tape.market(OTHER, Side.SELL, quantity, Tape.number(price, 2), second + 2 * dice.nextDouble());
                yield FindingKind.WASH_TRADE;
            }
            case 1 -> {
                List<UUID> layers = new ArrayList<>();
                for (int i = 0; i < 3 + dice.nextInt(4); i++) {
                    layers.add(tape.limit(ONE, Side.BUY, quantity, Tape.number(price - 1 - i, 2), second + i));
                }
                double traded = second + 10 + 50 * dice.nextDouble();
                tape.market(OTHER, Side.SELL, quantity, Tape.number(price, 2), traded);
                layers.forEach(layer -> tape.cancel(layer, traded + 10 * dice.nextDouble()));
                yield FindingKind.LAYERING;
            }
            default -> {
                int orders = 5 + dice.nextInt(4);
                for (int i = 0; i < orders; i++) {
                    tape.market(ONE, Side.BUY, quantity, Tape.number(price * (1 + 0.001 * i), 4), second + 2 * i);
                }
                tape.market(
                        ONE,
                        Side.SELL,
                        Tape.number(orders * 1.2, 4),
                        Tape.number(price * 1.01, 4),
                        second + 2 * orders + dice.nextInt(90));
                yield FindingKind.MOMENTUM_IGNITION;
            }
        };
    }

    private static Tape honest(Random dice) {
        Tape tape = new Tape();
        List<UUID> quotes = new ArrayList<>();
        double price = 100;
        for (double second = 0; second < SECONDS; second += 0.5 + 9 * dice.nextDouble()) {
            price *= 1 + 0.001 * dice.nextGaussian();
            switch (dice.nextInt(4)) {
                case 0 -> quote(tape, quotes, price, second, dice);
                case 1 -> hit(tape, quotes, second, dice);
                default ->
                    tape.market(
                            dice.nextBoolean() ? ONE : OTHER,
                            dice.nextBoolean() ? Side.BUY : Side.SELL,
                            Tape.number(0.2 + 2 * dice.nextDouble(), 4),
                            Tape.number(price, 2),
                            second);
            }
        }
        return tape;
    }

    /** Both sides anew, some levels each. */
    private static void quote(Tape tape, List<UUID> quotes, double price, double second, Random dice) {
        quotes.stream().filter(tape::cancellable).forEach(each -> tape.cancel(each, second));
        quotes.clear();
        int levels = 1 + dice.nextInt(3);
        for (int i = 1; i <= levels; i++) {
            String quantity = Tape.number(1 + dice.nextDouble(), 4);
            quotes.add(tape.limit(OTHER, Side.BUY, quantity, Tape.number(price - 0.1 * i, 2), second));
            quotes.add(tape.limit(OTHER, Side.SELL, quantity, Tape.number(price + 0.1 * i, 2), second));
        }
    }

    /** Somebody trades with part of a quote. */
    private static void hit(Tape tape, List<UUID> quotes, double second, Random dice) {
        List<UUID> working = quotes.stream().filter(tape::works).toList();
        if (!working.isEmpty()) {
            tape.fill(
                    working.get(dice.nextInt(working.size())),
                    Tape.number(0.1 + 0.2 * dice.nextDouble(), 4),
                    "100",
                    second,
                    "Q-" + second);
        }
    }
}
