package org.grekko.web.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.grekko.portfolio.domain.lots.ClosedLot;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/**
 * A closed lot as it is handed out; amounts are in the quote asset of the pair.
 *
 * @param pair the market
 * @param side LONG or SHORT
 * @param quantity closed quantity, positive
 * @param openedAt when it was acquired, or sold short
 * @param closedAt when it was given away, or bought back
 * @param proceeds what the sale brought, before fees; null for a transfer
 * @param cost what the purchase cost, before fees
 * @param fees its parts of the entry fee and of the exit fee
 * @param gain proceeds − cost − fees; null for a transfer
 * @param holdingDays whole days between opening and closing
 * @param kind TRADE, FEE (a fee was paid with it) or TRANSFER
 * @param agentId the agent whose order opened it
 * @param openedBy the fill or transfer that opened it
 * @param closedBy the fill or transfer that closed it
 */
public record ClosedLotJson(
        AssetPair pair,
        String side,
        BigDecimal quantity,
        Instant openedAt,
        Instant closedAt,
        @Nullable BigDecimal proceeds,
        @Nullable BigDecimal cost,
        BigDecimal fees,
        @Nullable BigDecimal gain,
        long holdingDays,
        String kind,
        @Nullable UUID agentId,
        UUID openedBy,
        UUID closedBy) {
    static final String HEADER =
            "pair,side,quantity,openedAt,closedAt,proceeds,cost,fees,gain,holdingDays,kind,agentId,openedBy,closedBy";

    static ClosedLotJson of(ClosedLot lot) {
        return new ClosedLotJson(
                lot.pair(),
                lot.side(),
                lot.quantity(),
                lot.openedAt(),
                lot.closedAt(),
                lot.proceeds(),
                lot.cost(),
                lot.fees(),
                lot.gain(),
                lot.holdingDays(),
                lot.kind().name(),
                lot.agentId(),
                lot.openedBy(),
                lot.closedBy());
    }

    List<@Nullable Object> csv() {
        return Arrays.<@Nullable Object>asList(
                pair,
                side,
                quantity,
                openedAt,
                closedAt,
                proceeds,
                cost,
                fees,
                gain,
                holdingDays,
                kind,
                agentId,
                openedBy,
                closedBy);
    }
}
