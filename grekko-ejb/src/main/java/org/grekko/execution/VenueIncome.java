package org.grekko.execution;

import java.math.BigDecimal;
import java.time.Instant;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/**
 * One change of a futures wallet as the venue tells it; identified by type, id, symbol and asset.
 *
 * @param kind why, in our words
 * @param type why, in the venue's word
 * @param id the venue's id, unique among those of the type
 * @param symbol the venue's name of the contract; empty when it belongs to none
 * @param pair the contract; null when it belongs to none that is traded here
 * @param tradeId the venue's id of the fill behind it; null when there is none
 * @param asset what changed
 * @param amount signed; positive came in
 * @param at when
 */
public record VenueIncome(
        IncomeKind kind,
        String type,
        String id,
        String symbol,
        @Nullable AssetPair pair,
        @Nullable String tradeId,
        String asset,
        BigDecimal amount,
        Instant at) {
    /** What identifies it within its account. */
    public String key() {
        return String.join(" ", type, id, symbol, asset);
    }

    /** The fill behind it, named as fills are in the books; null when there is none. */
    public @Nullable String fillId() {
        return tradeId == null || pair == null ? null : pair + ":" + tradeId;
    }
}
