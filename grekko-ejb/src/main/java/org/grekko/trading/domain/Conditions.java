package org.grekko.trading.domain;

import java.math.BigDecimal;
import org.grekko.risk.domain.AccountState;
import org.grekko.risk.domain.Reference;
import org.grekko.risk.domain.Restrictions;
import org.jspecify.annotations.Nullable;

/**
 * What an order meets outside its portfolio.
 *
 * @param account what stands in the way of its account
 * @param reference the live price of its market; null when that is not followed
 * @param rival the best price of another own portfolio's order on the other side at the same venue; null without one
 * @param restrictions what compliance forbids
 */
public record Conditions(
        AccountState account, @Nullable Reference reference, @Nullable BigDecimal rival, Restrictions restrictions) {
    /** Nothing is known and nothing in the way, as on a bar of the past. */
    public static final Conditions NONE = new Conditions(AccountState.FREE, null, null, Restrictions.NONE);
}
