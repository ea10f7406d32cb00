package org.grekko.risk.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a drawdown leads to, once each. */
class DrawdownGuardTest {
    @Test
    void eachStageIsReachedAtItsLimitAndNotBefore() {
        assertThat(at("0.1199")).isEqualTo(DrawdownStage.CALM);
        assertThat(at("0.12")).isEqualTo(DrawdownStage.WARNED);
        assertThat(at("0.1499")).isEqualTo(DrawdownStage.WARNED);
        assertThat(at("0.15")).isEqualTo(DrawdownStage.HALVED);
        assertThat(at("0.1999")).isEqualTo(DrawdownStage.HALVED);
        assertThat(at("0.2")).isEqualTo(DrawdownStage.HALTED);
    }

    @Test
    void halvedBudgetsComeBackBelowTheWarningAndNotBefore() {
        DrawdownGuard halved = DrawdownGuard.NEW.next(number("0.16"));
        assertThat(halved.budget()).isEqualByComparingTo("0.5");
        assertThat(halved.next(number("0.13")).budget()).isEqualByComparingTo("0.5");
        assertThat(halved.next(number("0.1199")).budget()).isEqualByComparingTo("1");
        assertThat(halved.next(number("0.1199")).next(number("0.15")).budget()).isEqualByComparingTo("0.5");
    }

    @Test
    void whatAPersonGaveBackStaysUntilTheNextFallAndNeverHoldsUpTheHalt() {
        DrawdownGuard lifted = DrawdownGuard.NEW.next(number("0.16")).withLifted();
        assertThat(lifted.budget()).isEqualByComparingTo("1");
        assertThat(lifted.next(number("0.18")).budget()).isEqualByComparingTo("1");
        assertThat(lifted.next(number("0.2")).stage()).isEqualTo(DrawdownStage.HALTED);
        assertThat(lifted.next(number("0.2")).budget()).isEqualByComparingTo("0.5");
        assertThat(lifted.next(number("0.1")).next(number("0.15")).budget()).isEqualByComparingTo("0.5");
    }

    @Test
    void aHaltHoldsUntilItIsResetAndThenTheFallIsCountedFromThere() {
        DrawdownGuard halted = DrawdownGuard.NEW.next(number("0.2"));
        assertThat(halted.next(BigDecimal.ZERO).stage()).isEqualTo(DrawdownStage.HALTED);
        DrawdownGuard again = DrawdownGuard.resetAt(number("0.2"));
        assertThat(again.next(number("0.2")).stage()).isEqualTo(DrawdownStage.CALM);
        assertThat(again.next(number("0.36")).fall()).isEqualByComparingTo("0.2");
        assertThat(again.next(number("0.36")).stage()).isEqualTo(DrawdownStage.HALTED);
        assertThat(again.next(number("0.3599")).stage()).isEqualTo(DrawdownStage.HALVED);
        DrawdownGuard recovered = again.next(number("0.1")).next(BigDecimal.ZERO);
        assertThat(recovered.base()).isEqualByComparingTo("0");
        assertThat(recovered.next(number("0.2")).stage()).isEqualTo(DrawdownStage.HALTED);
    }

    @Test
    void overAnyWalkNoStageIsSkippedBackAndBudgetsAreNeverFullAfterAFall() {
        for (long seed = 1; seed <= 300; seed++) {
            Random dice = new Random(seed);
            DrawdownGuard guard = DrawdownGuard.resetAt(number("0." + dice.nextInt(10)));
            boolean haltedBefore = false;
            for (int i = 0; i < 100; i++) {
                BigDecimal drawdown = BigDecimal.valueOf(dice.nextInt(4_000), 4);
                DrawdownGuard after = guard.next(drawdown);
                assertThat(after.base()).as("seed " + seed).isLessThanOrEqualTo(guard.base());
                assertThat(after.fall()).as("seed " + seed).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
                if (after.fall().compareTo(DrawdownStage.HALTED.from()) >= 0) {
                    assertThat(after.stage()).as("seed " + seed).isEqualTo(DrawdownStage.HALTED);
                }
                if (after.fall().compareTo(DrawdownStage.HALVED.from()) >= 0) {
                    assertThat(after.budget()).as("seed " + seed).isEqualByComparingTo("0.5");
                }
                assertThat(haltedBefore && after.stage() != DrawdownStage.HALTED)
                        .as("seed " + seed)
                        .isFalse();
                haltedBefore = after.stage() == DrawdownStage.HALTED;
                guard = after;
            }
        }
    }

    private static DrawdownStage at(String drawdown) {
        return DrawdownGuard.NEW.next(number(drawdown)).stage();
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
