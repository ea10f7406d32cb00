package org.grekko.trading;

import java.math.BigDecimal;
import org.grekko.risk.domain.BreakerLevel;
import org.grekko.risk.domain.FlattenPolicy;

/**
 * What a kill would do.
 *
 * @param orders working orders in scope
 * @param notional their value in base currency
 * @param positions positions in scope
 * @param value their value in base currency
 * @param margined those of them that belong to margined portfolios
 * @param marginedValue their value in base currency
 */
public record KillPreview(
        int orders, BigDecimal notional, int positions, BigDecimal value, int margined, BigDecimal marginedValue) {
    /** How many orders a kill of that level would cancel. */
    public int cancels(BreakerLevel level) {
        return level.cancels() ? orders : 0;
    }

    /** How many positions a kill of that level and policy would close. */
    public int closes(BreakerLevel level, FlattenPolicy policy) {
        return !level.flattens() ? 0 : policy.closes(false) ? positions : policy.closes(true) ? margined : 0;
    }

    /** What they are worth. */
    public BigDecimal closedValue(BreakerLevel level, FlattenPolicy policy) {
        return !level.flattens()
                ? BigDecimal.ZERO
                : policy.closes(false) ? value : policy.closes(true) ? marginedValue : BigDecimal.ZERO;
    }
}
