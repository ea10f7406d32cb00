package org.grekko.rebalance.domain;

import java.math.BigDecimal;
import java.time.Instant;
import org.grekko.shared.AssetPair;

/**
 * The gap between what a session traded in a market after a boundary and what the backtest engine makes of the same
 * boundary, in the quote asset at the prices of the next boundary. The five parts add up to the gap.
 *
 * @param boundary when it was decided
 * @param pair the market
 * @param liveQuantity what the session bought, negative for sold, in the base asset
 * @param twinQuantity what the engine bought on the bars as they are stored now
 * @param data what bars changed that were late or were corrected since
 * @param latency what the market moved between the engine's fill, the next open, and the moment of submission
 * @param price what the execution was worse than the price at submission with the modelled slippage
 * @param fee what was paid beyond the modelled fee
 * @param decision what came of another quantity: refused, cut or unfilled orders
 * @param gap all of it; positive when the session did better
 */
public record TwinRow(
        Instant boundary,
        AssetPair pair,
        BigDecimal liveQuantity,
        BigDecimal twinQuantity,
        BigDecimal data,
        BigDecimal latency,
        BigDecimal price,
        BigDecimal fee,
        BigDecimal decision,
        BigDecimal gap) {}
