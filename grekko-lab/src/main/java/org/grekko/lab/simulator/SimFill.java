package org.grekko.lab.simulator;

import java.math.BigDecimal;
import java.time.Instant;
import org.grekko.shared.Side;

/**
 * An execution at the simulated exchange.
 *
 * @param tradeId counts up within the exchange
 * @param order the order of an account
 * @param side of the account's order
 * @param quantity in the base asset
 * @param price execution price
 * @param fee in the fee asset
 * @param feeAsset what the fee was taken in
 * @param maker whether the order was resting
 * @param realized what it realised of a futures position, in the quote asset
 * @param at when
 */
public record SimFill(
        long tradeId,
        SimOrder order,
        Side side,
        BigDecimal quantity,
        BigDecimal price,
        BigDecimal fee,
        String feeAsset,
        boolean maker,
        BigDecimal realized,
        Instant at) {}
