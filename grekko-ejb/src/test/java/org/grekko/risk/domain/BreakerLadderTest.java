package org.grekko.risk.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grekko.risk.domain.Pictures.AGENT;
import static org.grekko.risk.domain.Pictures.BTC;
import static org.grekko.risk.domain.Pictures.breaker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.grekko.risk.Breaker;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What each rung of the ladder does and lets pass. */
class BreakerLadderTest {
    private static final List<BreakerLevel> LEVELS = List.of(BreakerLevel.values());
    private static final List<String> SCOPES = List.of("GLOBAL", "PORTFOLIO", "AGENT", "VENUE", "PAIR");

    /** Level, entering, reducing, exit, then whether it cancels, flattens and takes two people. */
    private static final String TABLE =
            """
            FREEZE_AGENT   no yes yes no  no  no
            STOP_ENTERING  no yes yes no  no  no
            CANCEL_WORKING no yes yes yes no  no
            REDUCE_ONLY    no no  yes yes no  no
            FLATTEN        no no  yes yes yes yes
            REVOKE_KEYS    no no  yes yes yes yes
            """;

    @Test
    void everyLevelLetsPassWhatItsLineSays() {
        List<String> lines = TABLE.lines().toList();
        assertThat(lines).hasSize(BreakerLevel.values().length);
        for (String line : lines) {
            String[] words = line.split(" +", -1);
            BreakerLevel level = BreakerLevel.valueOf(words[0]);
            assertThat(answer(level, buy())).as(line).isEqualTo(words[1]);
            assertThat(answer(level, Pictures.sell("100", false))).as(line).isEqualTo(words[2]);
            assertThat(answer(level, Pictures.sell("100", true))).as(line).isEqualTo(words[3]);
            assertThat(word(level.cancels())).as(line).isEqualTo(words[4]);
            assertThat(word(level.flattens())).as(line).isEqualTo(words[5]);
            assertThat(word(level.takesTwo())).as(line).isEqualTo(words[6]);
        }
    }

    @Test
    void aSaleOfMoreThanIsHeldEnters() {
        Pictures pictures = stopped(BreakerLevel.STOP_ENTERING);
        assertThat(pictures.answer(Pictures.sell("1000", false))).doesNotContain("KILL_SWITCH");
        assertThat(pictures.answer(Pictures.sell("1000.00000001", false)))
                .isEqualTo("KILL_SWITCH GLOBAL L1 stop entering orders that only reduce");
    }

    @Test
    void theDenialNamesTheHighestBreakerWithItsLevelAndWhatPasses() {
        Pictures pictures = new Pictures();
        pictures.breakers = Set.of(
                breaker("PAIR", BTC.toString(), BreakerLevel.STOP_ENTERING),
                breaker("VENUE", "PAPER", BreakerLevel.FLATTEN),
                breaker("AGENT", AGENT.toString(), BreakerLevel.FREEZE_AGENT));
        assertThat(pictures.answer(buy())).isEqualTo("KILL_SWITCH VENUE PAPER L4 flatten orders marked reduce-only");
    }

    @Test
    void whateverStandsAnExitPassesAndAHigherRungNeverLetsPassMore() {
        for (long seed = 1; seed <= 500; seed++) {
            Random dice = new Random(seed);
            Set<Breaker> standing = new HashSet<>();
            for (int i = dice.nextInt(4); i >= 0; i--) {
                standing.add(any(dice));
            }
            Proposal order = order(dice);
            boolean passes = passes(standing, order);
            if (order.reduceOnly()) {
                assertThat(passes).as("seed " + seed).isTrue();
            }
            List<Breaker> raised = new ArrayList<>(standing);
            Breaker one = raised.remove(dice.nextInt(raised.size()));
            int higher = one.level().rung() + dice.nextInt(6 - one.level().rung());
            raised.add(breaker(one.scope(), one.target(), LEVELS.get(higher)));
            assertThat(!passes(Set.copyOf(raised), order) || passes)
                    .as("seed " + seed)
                    .isTrue();
        }
    }

    @Test
    void aLevelIsFoundByNameAndByNumber() {
        assertThat(BreakerLevel.named("l4")).contains(BreakerLevel.FLATTEN);
        assertThat(BreakerLevel.named(" Stop_Entering ")).contains(BreakerLevel.STOP_ENTERING);
        assertThat(BreakerLevel.named("L6")).isEmpty();
    }

    @Test
    void aBreakerOfAPortfolioConcernsNoOther() {
        UUID portfolio = new UUID(3, 3);
        Breaker breaker = breaker("PORTFOLIO", portfolio.toString(), BreakerLevel.FLATTEN);
        assertThat(breaker.concerns(portfolio)).isTrue();
        assertThat(breaker.concerns(new UUID(3, 4))).isFalse();
        assertThat(breaker("GLOBAL", null, BreakerLevel.FLATTEN).concerns(portfolio))
                .isTrue();
    }

    @Test
    void thePolicyChoosesWhatIsClosed() {
        assertThat(FlattenPolicy.ALL.closes(false)).isTrue();
        assertThat(FlattenPolicy.LEVERAGE_ONLY.closes(false)).isFalse();
        assertThat(FlattenPolicy.LEVERAGE_ONLY.closes(true)).isTrue();
        assertThat(FlattenPolicy.KEEP.closes(true)).isFalse();
        assertThat(FlattenPolicy.ALL.wider(FlattenPolicy.LEVERAGE_ONLY)).isTrue();
        assertThat(FlattenPolicy.LEVERAGE_ONLY.wider(FlattenPolicy.KEEP)).isTrue();
        assertThat(FlattenPolicy.LEVERAGE_ONLY.wider(FlattenPolicy.ALL)).isFalse();
        assertThat(FlattenPolicy.ALL.wider(FlattenPolicy.ALL)).isFalse();
    }

    private static Breaker any(Random dice) {
        String scope = SCOPES.get(dice.nextInt(SCOPES.size()));
        BreakerLevel level = LEVELS.get(dice.nextInt(LEVELS.size()));
        return breaker(scope, target(scope, dice.nextBoolean()), level);
    }

    private static @Nullable String target(String scope, boolean hit) {
        return switch (scope) {
            case "GLOBAL" -> null;
            case "VENUE" -> hit ? "PAPER" : "KRAKEN";
            case "PAIR" -> hit ? BTC.toString() : "ETH/USD";
            default -> hit ? AGENT.toString() : new UUID(6, 6).toString();
        };
    }

    private static Proposal order(Random dice) {
        boolean buys = dice.nextBoolean();
        return Pictures.of(
                BTC, buys ? Side.BUY : Side.SELL, "" + (1 + dice.nextInt(50)), "2", null, !buys && dice.nextBoolean());
    }

    private static boolean passes(Set<Breaker> standing, Proposal order) {
        Pictures pictures = new Pictures();
        pictures.breakers = standing;
        return !pictures.answer(order).startsWith("KILL_SWITCH");
    }

    private static Pictures stopped(BreakerLevel level) {
        Pictures pictures = new Pictures();
        pictures.breakers = Set.of(breaker("GLOBAL", null, level));
        return pictures;
    }

    private static String answer(BreakerLevel level, Proposal order) {
        return word(stopped(level).answer(order).equals("approved"));
    }

    private static String word(boolean yes) {
        return yes ? "yes" : "no";
    }

    private static Proposal buy() {
        return Pictures.buy("100");
    }
}
