package org.grekko.market;

import java.math.BigDecimal;
import java.time.Instant;
import org.grekko.shared.AssetPair;

/**
 * The best prices of one market at one instant.
 *
 * @param venue where it is quoted; the consolidated simulated feed has a name of its own
 * @param pair the market
 * @param bid highest price that somebody pays
 * @param ask lowest price that somebody takes
 * @param bidSize quantity wanted at the bid, in the base asset
 * @param askSize quantity offered at the ask, in the base asset
 * @param at time of the quote, UTC
 */
public record Quote(
        String venue,
        AssetPair pair,
        BigDecimal bid,
        BigDecimal ask,
        BigDecimal bidSize,
        BigDecimal askSize,
        Instant at) {}
