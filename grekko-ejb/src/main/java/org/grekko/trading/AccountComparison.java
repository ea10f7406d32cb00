package org.grekko.trading;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the last comparison of an account with its venue found.
 *
 * @param at when it ended
 * @param compared working orders that were looked at
 * @param adopted orders of others that were taken in
 * @param fills fills that nobody had told us of
 * @param doubtful orders that are in doubt still
 * @param balancesAgree whether the balances agreed, or orders at work explain why they did not
 * @param failure why the venue could not be asked; null when it answered, and then the figures mean something
 */
public record AccountComparison(
        Instant at,
        int compared,
        int adopted,
        int fills,
        int doubtful,
        boolean balancesAgree,
        @Nullable String failure) {}
