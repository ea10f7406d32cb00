package org.grekko.execution.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.AssetPair;
import org.grekko.shared.DomainEvent;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/**
 * Part or all of an order was executed.
 *
 * @param fillId our id of the fill
 * @param orderId the order
 * @param portfolioId the portfolio that pays and receives
 * @param agentId the agent that the order belongs to; null for a manual order
 * @param decisionId the decision behind the order; null for a manual order
 * @param venue where it was executed
 * @param venueTradeId the venue's id of the trade, unique per venue
 * @param pair the market
 * @param side our side
 * @param quantity executed quantity in the base asset, positive
 * @param price execution price in the quote asset
 * @param fee fee paid, in feeAsset, zero or positive
 * @param feeAsset the asset of the fee
 * @param occurredAt execution time, UTC
 */
public record OrderFilled(
        UUID fillId,
        UUID orderId,
        UUID portfolioId,
        @Nullable UUID agentId,
        @Nullable UUID decisionId,
        String venue,
        String venueTradeId,
        AssetPair pair,
        Side side,
        BigDecimal quantity,
        BigDecimal price,
        BigDecimal fee,
        String feeAsset,
        Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return orderId.toString();
    }

    /**
     * The same execution with the quantity that remains after a fee, and the fee in the quote asset.
     *
     * @param net quantity after the fee
     * @param quoteFee the fee's worth in the quote asset
     */
    public OrderFilled netted(BigDecimal net, BigDecimal quoteFee) {
        return new OrderFilled(
                fillId,
                orderId,
                portfolioId,
                agentId,
                decisionId,
                venue,
                venueTradeId,
                pair,
                side,
                net,
                price,
                quoteFee,
                pair.quote(),
                occurredAt);
    }
}
