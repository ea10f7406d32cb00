package org.grekko.portfolio;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which ledger entries, newest first.
 *
 * @param portfolioId the portfolio
 * @param filter which of them
 * @param before continue after this entry's time; null for the first page
 * @param beforeId continue after this entry; null for the first page
 * @param limit at most this many
 */
public record LedgerQuery(
        UUID portfolioId, Filter filter, @Nullable Instant before, @Nullable UUID beforeId, int limit) {
    /**
     * Which entries; null for any.
     *
     * @param account wallet, market, fees or external
     * @param venue where the account is held
     * @param asset what is booked
     * @param kind such as TRADE or FEE
     * @param transactionId the transaction
     * @param from start, inclusive
     * @param to end, exclusive
     */
    public record Filter(
            @Nullable String account,
            @Nullable String venue,
            @Nullable String asset,
            @Nullable String kind,
            @Nullable UUID transactionId,
            @Nullable Instant from,
            @Nullable Instant to) {
        /** Every entry. */
        public static final Filter ALL = new Filter(null, null, null, null, null, null, null);
    }
}
