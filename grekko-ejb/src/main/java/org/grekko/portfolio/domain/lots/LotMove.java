package org.grekko.portfolio.domain.lots;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/**
 * A change of what is held of a pair's base asset.
 *
 * @param pair the market
 * @param quantity signed change, net of a fee in the base asset; not zero
 * @param price at what it changed, in the quote asset
 * @param fee what was charged for it, in the quote asset, zero or positive
 * @param kind why it changed
 * @param agentId the agent whose order it was; null for a person's, and for what is no fill
 * @param at when
 * @param referenceId the fill or transfer behind it
 */
public record LotMove(
        AssetPair pair,
        BigDecimal quantity,
        BigDecimal price,
        BigDecimal fee,
        Kind kind,
        @Nullable UUID agentId,
        Instant at,
        UUID referenceId) {
    /** Why a holding changed. */
    public enum Kind {
        /** It was bought or sold. */
        TRADE,
        /** A fee was paid with it: a disposal at its price. */
        FEE,
        /** It came from outside or went there: lots leave without a gain. */
        TRANSFER
    }
}
