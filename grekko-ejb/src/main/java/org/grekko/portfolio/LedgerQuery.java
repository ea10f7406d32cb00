package org.grekko.portfolio;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
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
    /** The conditions of a query, by the name of their parameter. */
    static final Map<String, String> CONDITIONS = Map.of(
            "account", " and l.account = :account",
            "venue", " and l.venue = :venue",
            "asset", " and l.asset = :asset",
            "kind", " and l.kind = :kind",
            "transaction", " and l.transactionId = :transaction",
            "from", " and l.occurredAt >= :from",
            "to", " and l.occurredAt < :to",
            "at", " and (l.occurredAt < :at or (l.occurredAt = :at and l.id < :id))");

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

    /** The parameters that are set, by name. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        put(values, "account", filter.account());
        put(values, "venue", filter.venue());
        put(values, "asset", filter.asset());
        put(values, "kind", filter.kind());
        put(values, "transaction", filter.transactionId());
        put(values, "from", filter.from());
        put(values, "to", filter.to());
        put(values, "at", before);
        put(values, "id", before == null ? null : beforeId);
        return values;
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
