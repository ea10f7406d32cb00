package org.grekko.risk.domain.trigger;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How a gauge stands. */
public enum GaugeState {
    OK,
    /** It is at the value from which on people should look. */
    WARN,
    /** It is at its limit. */
    BREACH;

    /** How a value stands against the two; a limit that is reached counts, one that is null is never reached. */
    public static GaugeState of(BigDecimal value, @Nullable BigDecimal warn, @Nullable BigDecimal limit) {
        if (limit != null && value.compareTo(limit) >= 0) {
            return BREACH;
        }
        return warn != null && value.compareTo(warn) >= 0 ? WARN : OK;
    }
}
