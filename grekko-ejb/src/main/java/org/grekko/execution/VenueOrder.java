package org.grekko.execution;

import java.math.BigDecimal;
import org.grekko.execution.domain.OrderType;
import org.grekko.execution.domain.TimeInForce;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/**
 * An order as it goes to a venue; the risk rules have approved it and its row is durable.
 *
 * @param clientOrderId our id, stored before it is sent
 * @param pair the market
 * @param side buy or sell
 * @param type when it may execute
 * @param quantity in the base asset, in whole lots
 * @param price limit price on its tick; null unless LIMIT
 * @param stopPrice trigger price on its tick; null unless STOP_LOSS or TAKE_PROFIT
 * @param timeInForce how long it works
 * @param postOnly refuse rather than execute at once
 * @param reduceOnly may only make a position smaller; futures only
 */
public record VenueOrder(
        String clientOrderId,
        AssetPair pair,
        Side side,
        OrderType type,
        BigDecimal quantity,
        @Nullable BigDecimal price,
        @Nullable BigDecimal stopPrice,
        TimeInForce timeInForce,
        boolean postOnly,
        boolean reduceOnly) {}
