package org.grekko.portfolio;

import java.math.BigDecimal;

/**
 * What a portfolio holds of an asset on a venue: the sum of its wallet entries.
 *
 * @param venue where it is held
 * @param asset what is held
 * @param total everything
 * @param available what no working order has spoken for
 * @param locked what working orders have spoken for
 */
public record Balance(String venue, String asset, BigDecimal total, BigDecimal available, BigDecimal locked) {}
