package org.grekko.execution.domain;

import java.math.BigDecimal;
import java.util.UUID;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/**
 * A wish for an order, not yet checked.
 *
 * @param portfolioId the portfolio that pays
 * @param venue where it is to work
 * @param pair the market
 * @param side buy or sell
 * @param type when it may execute
 * @param quantity in the base asset
 * @param price limit price; only for LIMIT
 * @param stopPrice trigger price; only for STOP_LOSS and TAKE_PROFIT
 * @param timeInForce how long it works
 * @param postOnly refuse rather than execute at once; only for LIMIT
 * @param reduceOnly may only make a position smaller
 * @param clientOrderId the caller's id, unique per portfolio; null to have one made
 * @param agentId the agent it belongs to; null for a person's order
 * @param decisionId the decision behind it; null for a person's order
 * @param groupId orders of one group cancel each other when one fills; null for none
 * @param owner the person or agent that answers for it
 */
public record NewOrder(
        UUID portfolioId,
        String venue,
        AssetPair pair,
        Side side,
        OrderType type,
        BigDecimal quantity,
        @Nullable BigDecimal price,
        @Nullable BigDecimal stopPrice,
        TimeInForce timeInForce,
        boolean postOnly,
        boolean reduceOnly,
        @Nullable String clientOrderId,
        @Nullable UUID agentId,
        @Nullable UUID decisionId,
        @Nullable UUID groupId,
        String owner) {
    /** The same wish for that quantity. */
    public NewOrder withQuantity(BigDecimal other) {
        return new NewOrder(
                portfolioId,
                venue,
                pair,
                side,
                type,
                other,
                price,
                stopPrice,
                timeInForce,
                postOnly,
                reduceOnly,
                clientOrderId,
                agentId,
                decisionId,
                groupId,
                owner);
    }

    /** The same wish under that client order id. */
    public NewOrder withClientOrderId(String id) {
        return new NewOrder(
                portfolioId,
                venue,
                pair,
                side,
                type,
                quantity,
                price,
                stopPrice,
                timeInForce,
                postOnly,
                reduceOnly,
                id,
                agentId,
                decisionId,
                groupId,
                owner);
    }
}
