package org.grekko.risk.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Follows the drawdown of a portfolio and says which stage it has reached. Immutable: each look makes a new one. A stage
 * is reached once: it holds until the fall is below {@link DrawdownStage#WARNED} again, a graver one comes, or the guard
 * is reset. The fall is counted from the peak, or from where NAV was when the guard was reset, as long as that is lower.
 *
 * @param stage what was reached
 * @param base the portfolio's drawdown from which its fall is counted, 0 to 1; it only shrinks until the next reset
 * @param fall the fall at the last look, 0 to 1
 * @param lifted whether a person gave the budgets back while they were halved
 */
public record DrawdownGuard(DrawdownStage stage, BigDecimal base, BigDecimal fall, boolean lifted) {
    /** A guard that counts from the peak. */
    public static final DrawdownGuard NEW =
            new DrawdownGuard(DrawdownStage.CALM, BigDecimal.ZERO, BigDecimal.ZERO, false);

    private static final int DIGITS = 18;

    /** A guard that counts from where NAV is now. */
    public static DrawdownGuard resetAt(BigDecimal drawdown) {
        return new DrawdownGuard(DrawdownStage.CALM, drawdown, BigDecimal.ZERO, false);
    }

    /** The guard after a look at the drawdown of the portfolio, 0 to 1. */
    public DrawdownGuard next(BigDecimal drawdown) {
        BigDecimal lowest = base.min(drawdown);
        BigDecimal now = fall(lowest, drawdown);
        DrawdownStage alone = DrawdownStage.of(now);
        if (alone == DrawdownStage.CALM && stage != DrawdownStage.HALTED) {
            return new DrawdownGuard(DrawdownStage.CALM, lowest, now, false);
        }
        boolean graver = alone.above(stage);
        return new DrawdownGuard(graver ? alone : stage, lowest, now, lifted && !graver);
    }

    /** The fall from base to drawdown: 1 − (1 − drawdown) ÷ (1 − base). */
    private static BigDecimal fall(BigDecimal base, BigDecimal drawdown) {
        BigDecimal rest = BigDecimal.ONE.subtract(base);
        if (base.signum() == 0 || rest.signum() <= 0) {
            return drawdown;
        }
        return BigDecimal.ONE
                .subtract(BigDecimal.ONE.subtract(drawdown).divide(rest, MathContext.DECIMAL64))
                .setScale(DIGITS, RoundingMode.HALF_UP)
                .max(BigDecimal.ZERO);
    }

    /** The guard after a person gave the budgets back. */
    public DrawdownGuard withLifted() {
        return new DrawdownGuard(stage, base, fall, true);
    }

    /** The part of its budgets that the portfolio may use, 0 to 1. */
    public BigDecimal budget() {
        return lifted ? BigDecimal.ONE : stage.budget();
    }
}
