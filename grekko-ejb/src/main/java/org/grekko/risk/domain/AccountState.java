package org.grekko.risk.domain;

import org.jspecify.annotations.Nullable;

/**
 * What stands in the way of orders through an account.
 *
 * @param unsettled what its books wait for until they agree with the venue; null when they agree
 * @param status ACTIVE, REDUCING or another name
 * @param difference what of the picture in memory differs from the rows; null when nothing does
 */
public record AccountState(@Nullable String unsettled, String status, @Nullable String difference) {
    /** Nothing stands in the way. */
    public static final AccountState FREE = new AccountState(null, "ACTIVE", null);
}
