package org.grekko.execution.domain.routing;

import java.math.BigDecimal;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/**
 * What is to be routed.
 *
 * @param side buy or sell
 * @param quantity in the base asset, positive
 * @param limitPrice levels beyond it are not taken; null for any price
 */
public record RouteRequest(Side side, BigDecimal quantity, @Nullable BigDecimal limitPrice) {
    boolean reaches(BigDecimal price) {
        return limitPrice == null
                || (side == Side.BUY ? price.compareTo(limitPrice) <= 0 : price.compareTo(limitPrice) >= 0);
    }
}
