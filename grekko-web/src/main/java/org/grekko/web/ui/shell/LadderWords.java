package org.grekko.web.ui.shell;

import org.grekko.risk.Breaker;
import org.grekko.risk.TripService;
import org.grekko.risk.domain.BreakerLevel;
import org.grekko.risk.domain.FlattenPolicy;
import org.grekko.risk.domain.trigger.Expectation;
import org.grekko.web.ui.kit.Figures;

/** How the ladder of breakers is told on screens. */
public final class LadderWords {
    private LadderWords() {}

    /** A level with what it does in a few words. */
    public static String level(BreakerLevel level) {
        return level.code() + " " + level.words();
    }

    /** What is closed. */
    public static String policy(FlattenPolicy policy) {
        return switch (policy) {
            case ALL -> "All positions";
            case LEVERAGE_ONLY -> "Only positions of margined portfolios";
            case KEEP -> "None: keep them";
        };
    }

    /** What a level does to orders and positions, and who ends it. */
    public static String effect(BreakerLevel level, FlattenPolicy policy) {
        return switch (level) {
            case FREEZE_AGENT -> "The agent is suspended and enters nothing. Its working orders live on. " + one();
            case STOP_ENTERING ->
                "Nothing new is entered. Working orders live on; sales of what is held and reduce-only orders pass. "
                        + one();
            case CANCEL_WORKING ->
                "Every working order is cancelled, stops too. Nothing new is entered; sales of what is held and"
                        + " reduce-only orders pass. " + one();
            case REDUCE_ONLY ->
                "Every working order is cancelled, stops too, and only orders marked reduce-only pass. Positions stay"
                        + " open. " + one();
            case FLATTEN -> closes(policy) + " Only orders marked reduce-only pass. " + two();
            case REVOKE_KEYS ->
                closes(policy) + " Then the keys of every account on a venue are destroyed here; revoke them at the"
                        + " venue too. To trade again an account is added anew. " + two();
        };
    }

    private static String closes(FlattenPolicy policy) {
        return "Every working order is cancelled, stops too, and "
                + switch (policy) {
                    case ALL -> "every position is closed at market.";
                    case LEVERAGE_ONLY -> "positions of margined portfolios are closed at market.";
                    case KEEP -> "positions stay open.";
                };
    }

    private static String one() {
        return "A risk manager resumes by hand.";
    }

    private static String two() {
        return "Two people resume: one proposes, a risk manager approves.";
    }

    /** When it may be over, in a few words. */
    public static String expected(TripService.Cause cause) {
        Expectation expected = cause.expectation();
        if (expected.overAt() != null) {
            return "over since " + Figures.clock(expected.overAt());
        }
        return expected.at() == null ? "not known" : Figures.time(expected.at());
    }

    /** The scope, level, who tripped it, when and why, and when it may be over. */
    public static String label(Breaker breaker, TripService.Cause cause) {
        return breaker.where() + " " + breaker.level().code() + ", " + breaker.trippedBy() + " "
                + Figures.clock(breaker.trippedAt()) + " UTC: " + breaker.reason() + ". Expected until: "
                + expected(cause);
    }
}
