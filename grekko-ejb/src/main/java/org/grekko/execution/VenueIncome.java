package org.grekko.execution;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
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

    /** The trade behind it, as {@link VenueFill#trade} names it; null when there is none. */
    public @Nullable String trade() {
        return tradeId == null || pair == null ? null : VenueFill.trade(pair, tradeId);
    }

    /** What the executions of the trade behind it may be called, as {@link VenueFill#name} does; empty for none. */
    public List<String> fills() {
        return tradeId == null || pair == null
                ? List.of()
                : Stream.of(Side.values())
                        .map(side -> VenueFill.name(pair, side, tradeId))
                        .toList();
    }
}
