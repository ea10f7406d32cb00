package org.grekko.market;

import java.math.BigDecimal;
import org.grekko.shared.AssetPair;

/**
 * A pair as one venue trades it.
 *
 * @param venue the venue
 * @param pair the pair
 * @param tickSize smallest step of a price, in the quote asset
 * @param lotSize smallest step of a quantity, in the base asset
 * @param minNotional smallest price × quantity of an order, in the quote asset
 * @param feeBps fee of an execution, in hundredths of a percent of its notional
 * @param simulated true when the prices are made by the market simulator
 */
public record Instrument(
        String venue,
        AssetPair pair,
        BigDecimal tickSize,
        BigDecimal lotSize,
        BigDecimal minNotional,
        BigDecimal feeBps,
        boolean simulated) {}
