package org.grekko.portfolio.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/**
 * A position by average cost.
 *
 * @param pair the market
 * @param quantity signed quantity of the base asset: positive long, negative short, zero flat
 * @param averagePrice average entry price; zero when flat
 * @param realizedPnl profit or loss realised so far, before fees, in the quote asset
 * @param entryFees fees paid for what is still open
 * @param mark the price it is valued at; zero when none is known
 * @param agentId the agent that opened it; null for a person's
 * @param openedAt when it was opened; null when flat
 */
public record PositionState(
        AssetPair pair,
        BigDecimal quantity,
        BigDecimal averagePrice,
        BigDecimal realizedPnl,
        BigDecimal entryFees,
        BigDecimal mark,
        @Nullable UUID agentId,
        @Nullable Instant openedAt) {
    private static final int SCALE = 18;

    /** A flat position of the pair. */
    public static PositionState flat(AssetPair pair) {
        BigDecimal zero = BigDecimal.ZERO;
        return new PositionState(pair, zero, zero, zero, zero, zero, null, null);
    }

    /** Signed value at the mark. */
    public BigDecimal value() {
        return quantity.multiply(mark);
    }

    /** Profit or loss if it were closed at the mark, before fees, in the quote asset. */
    public BigDecimal unrealized() {
        return mark.subtract(averagePrice).multiply(quantity);
    }

    /** The same position valued at that price. */
    public PositionState markedAt(BigDecimal price) {
        return new PositionState(pair, quantity, averagePrice, realizedPnl, entryFees, price, agentId, openedAt);
    }

    /**
     * The position after assets came in or went out without a trade. What comes in enters at the price; what goes out
     * realises nothing.
     */
    public PositionState carried(BigDecimal amount, BigDecimal price, Instant at) {
        BigDecimal after = quantity.add(amount);
        BigDecimal zero = BigDecimal.ZERO;
        if (after.signum() == 0) {
            return new PositionState(pair, zero, zero, realizedPnl, zero, price, null, null);
        }
        BigDecimal cost = quantity.multiply(averagePrice).add(amount.multiply(price));
        BigDecimal average = amount.signum() > 0
                ? cost.divide(after, SCALE, RoundingMode.HALF_UP).max(zero)
                : averagePrice;
        return new PositionState(
                pair, after, average, realizedPnl, entryFees, price, agentId, openedAt == null ? at : openedAt);
    }
}
