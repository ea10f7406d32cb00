package org.grekko.execution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a parent order is.
 *
 * @param order the parent order
 * @param children how many of its parts were placed, denied ones among them
 * @param filled what they executed, in the base asset
 * @param averagePrice at what average price, 18 decimals; null when nothing was executed
 * @param nextAt when the next part is due; null when none is left, when it ended, and for an iceberg, whose next part
 *     follows the end of the last
 */
public record ParentProgress(
        ParentOrder order,
        int children,
        BigDecimal filled,
        @Nullable BigDecimal averagePrice,
        @Nullable Instant nextAt) {
    private static final int PRICE_SCALE = 18;

    /** What one part executed, and at what average price; null when nothing. */
    public record Part(BigDecimal filled, @Nullable BigDecimal averagePrice) {}

    /** The progress of a parent order whose placed parts are these. */
    public static ParentProgress of(ParentOrder order, List<Part> parts) {
        BigDecimal filled = BigDecimal.ZERO;
        BigDecimal notional = BigDecimal.ZERO;
        for (Part part : parts) {
            if (part.averagePrice() != null) {
                filled = filled.add(part.filled());
                notional = notional.add(part.filled().multiply(part.averagePrice()));
            }
        }
        boolean goesOn = order.status().equals("RUNNING")
                && order.nextSlice() < order.parts().size();
        return new ParentProgress(
                order,
                parts.size(),
                filled,
                filled.signum() == 0 ? null : notional.divide(filled, PRICE_SCALE, RoundingMode.HALF_UP),
                goesOn && order.sliceSeconds() > 0 ? order.due(order.nextSlice()) : null);
    }
}
