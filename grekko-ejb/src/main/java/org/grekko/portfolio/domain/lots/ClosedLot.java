package org.grekko.portfolio.domain.lots;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/**
 * A quantity of one lot that was given away, or of a short sale that was bought back.
 *
 * @param pair the market; amounts are in its quote asset
 * @param side LONG or SHORT
 * @param quantity the closed quantity, positive
 * @param openedAt when it was acquired, or sold short
 * @param closedAt when it was given away, or bought back
 * @param proceeds what the sale brought, before fees; null for a transfer, which is no sale
 * @param cost what the purchase cost, before fees; null for a short sale that a transfer covered
 * @param fees its parts of the entry fee and of the exit fee
 * @param gain proceeds − cost − fees; null for a transfer
 * @param kind what closed it
 * @param agentId the agent whose order opened it; null for a person's, and for a transfer
 * @param openedBy the fill or transfer that opened it
 * @param closedBy the fill or transfer that closed it
 */
public record ClosedLot(
        AssetPair pair,
        String side,
        BigDecimal quantity,
        Instant openedAt,
        Instant closedAt,
        @Nullable BigDecimal proceeds,
        @Nullable BigDecimal cost,
        BigDecimal fees,
        @Nullable BigDecimal gain,
        LotMove.Kind kind,
        @Nullable UUID agentId,
        UUID openedBy,
        UUID closedBy) {
    /** Whole days of 24 hours between opening and closing. */
    public long holdingDays() {
        return Duration.between(openedAt, closedAt).toDays();
    }

    static ClosedLot of(OpenLot lot, LotMove move, BigDecimal quantity, BigDecimal fees) {
        boolean longer = lot.quantity().signum() > 0;
        boolean sold = move.kind() != LotMove.Kind.TRANSFER;
        BigDecimal entry = lot.price().multiply(quantity);
        BigDecimal exit = sold ? move.price().multiply(quantity) : null;
        BigDecimal proceeds = longer ? exit : entry;
        BigDecimal cost = longer ? entry : exit;
        BigDecimal gain = proceeds == null || cost == null
                ? null
                : proceeds.subtract(cost).subtract(fees);
        return new ClosedLot(
                lot.pair(),
                longer ? "LONG" : "SHORT",
                quantity,
                lot.openedAt(),
                move.at(),
                proceeds,
                cost,
                fees,
                gain,
                move.kind(),
                lot.agentId(),
                lot.openedBy(),
                move.referenceId());
    }
}
