package org.grekko.risk.domain;

import java.util.Locale;
import java.util.Optional;

/**
 * The rungs of the ladder of breakers, from the lightest to the heaviest. Each does what the ones below it do and more,
 * and lets pass no order that a lower one refuses.
 */
public enum BreakerLevel {
    /** One agent stands still: it is suspended and enters nothing; what works goes on working. */
    FREEZE_AGENT(0, "freeze an agent"),
    /** Nothing enters; what works goes on working. */
    STOP_ENTERING(1, "stop entering"),
    /** Every working order in scope is cancelled; what reduces a position may be placed anew. */
    CANCEL_WORKING(2, "cancel working orders"),
    /** As before, and only orders that are marked reduce-only pass. */
    REDUCE_ONLY(3, "reduce only"),
    /** As before, and positions are closed as the policy says; two people resume. */
    FLATTEN(4, "flatten"),
    /** As before, and the keys of the accounts in scope are destroyed. */
    REVOKE_KEYS(5, "revoke keys");

    /** What a kill means that names no level. */
    public static final BreakerLevel STANDARD = REDUCE_ONLY;

    private final int rung;
    private final String words;

    BreakerLevel(int rung, String words) {
        this.rung = rung;
        this.words = words;
    }

    /** Its place on the ladder, 0 to 5. */
    public int rung() {
        return rung;
    }

    /** Its short name, L0 to L5. */
    public String code() {
        return "L" + rung;
    }

    /** What it does, in a few words. */
    public String words() {
        return words;
    }

    /** Whether an order of that kind passes while a breaker of this level stands for it. */
    public boolean admits(OrderKind kind) {
        return switch (kind) {
            case ENTERING -> false;
            case REDUCING -> rung < REDUCE_ONLY.rung;
            case EXIT -> true;
        };
    }

    /** Whether a breaker of that scope can have it: L0 is for an agent, L5 for everything or a venue. */
    public boolean fits(String scope) {
        return switch (this) {
            case FREEZE_AGENT -> scope.equals("AGENT");
            case REVOKE_KEYS -> scope.equals("GLOBAL") || scope.equals("VENUE");
            default -> true;
        };
    }

    /** What passes, in a few words. */
    public String passes() {
        return admits(OrderKind.REDUCING) ? "orders that only reduce" : "orders marked reduce-only";
    }

    /** Whether the working orders in scope are cancelled. */
    public boolean cancels() {
        return rung >= CANCEL_WORKING.rung;
    }

    /** Whether positions are closed as the policy says. */
    public boolean flattens() {
        return rung >= FLATTEN.rung;
    }

    /** Whether it takes two people to resume. */
    public boolean takesTwo() {
        return rung >= FLATTEN.rung;
    }

    /** Whether it is higher on the ladder. */
    public boolean above(BreakerLevel other) {
        return rung > other.rung;
    }

    /** The level of that name or short name, whatever its case; empty when there is none. */
    public static Optional<BreakerLevel> named(String text) {
        String wanted = text.strip().toUpperCase(Locale.ROOT);
        for (BreakerLevel each : values()) {
            if (each.name().equals(wanted) || each.code().equals(wanted)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
