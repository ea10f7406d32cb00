package org.grekko.portfolio;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A portfolio as it is shown.
 *
 * @param id the portfolio
 * @param name its name, unique
 * @param baseCurrency what its value is expressed in
 * @param nav net asset value: cash + Σ value of positions
 * @param cash cash in base currency
 * @param peakNav the highest NAV so far
 * @param drawdown the fall of NAV from the peak, 0 to 1
 * @param dayPnl change of NAV since the start of the UTC day
 * @param exposure Σ |value| of positions
 * @param createdAt when it was opened
 * @param updatedAt when it was last valued
 */
public record Portfolio(
        UUID id,
        String name,
        String baseCurrency,
        BigDecimal nav,
        BigDecimal cash,
        BigDecimal peakNav,
        BigDecimal drawdown,
        BigDecimal dayPnl,
        BigDecimal exposure,
        Instant createdAt,
        Instant updatedAt) {}
