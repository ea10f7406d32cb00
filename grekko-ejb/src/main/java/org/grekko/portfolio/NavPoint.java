package org.grekko.portfolio;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * The value of a portfolio at an instant.
 *
 * @param at when
 * @param nav net asset value in base currency
 * @param drawdown the fall from the peak, 0 to 1
 */
public record NavPoint(Instant at, BigDecimal nav, BigDecimal drawdown) {}
