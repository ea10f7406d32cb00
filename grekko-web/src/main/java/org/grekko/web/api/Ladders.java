package org.grekko.web.api;

import org.grekko.risk.domain.BreakerLevel;
import org.grekko.risk.domain.FlattenPolicy;
import org.grekko.shared.FieldError;
import org.jspecify.annotations.Nullable;

/** Reads levels of the ladder and policies. */
final class Ladders {
    private Ladders() {}

    /** A level by name or short name. */
    static BreakerLevel level(@Nullable String text) {
        return BreakerLevel.named(text == null ? "" : text)
                .orElseThrow(() -> Problem.field(new FieldError(
                        "level",
                        "must be L0 to L5, or FREEZE_AGENT, STOP_ENTERING, CANCEL_WORKING, REDUCE_ONLY,"
                                + " FLATTEN or REVOKE_KEYS")));
    }

    /** The policy of a level that flattens; null below. */
    static @Nullable FlattenPolicy policy(@Nullable String text, BreakerLevel level) {
        if (text == null) {
            return null;
        }
        if (!level.flattens()) {
            throw Problem.field(new FieldError("policy", "is only for L4 and L5, which close positions"));
        }
        return Params.constant("policy", text, FlattenPolicy.class);
    }

    /** A level that the scope can have. */
    static void fitting(BreakerLevel level, String scope) {
        if (!level.fits(scope)) {
            throw Problem.field(new FieldError(
                    "level",
                    level == BreakerLevel.FREEZE_AGENT
                            ? "L0 freezes an agent: the scope must be AGENT, or choose L1"
                            : "L5 destroys the keys of accounts: the scope must be GLOBAL or VENUE, or choose L4"));
        }
    }
}
