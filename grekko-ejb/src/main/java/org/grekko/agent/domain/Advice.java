package org.grekko.agent.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a strategy makes of one closed bar.
 *
 * @param stance what it wants
 * @param confidence 0 to 1
 * @param stopLoss the price at which it was wrong; always there for BUY, else null
 * @param takeProfit the price at which it is done; may be null
 * @param rationale why, at most 200 characters
 */
public record Advice(
        Stance stance, double confidence, @Nullable Double stopLoss, @Nullable Double takeProfit, String rationale) {
    private static final Advice HOLD = new Advice(Stance.HOLD, 0, null, null, "");

    /** No opinion. */
    public static Advice hold() {
        return HOLD;
    }
}
