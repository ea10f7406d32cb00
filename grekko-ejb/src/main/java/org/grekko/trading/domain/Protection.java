package org.grekko.trading.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The exits that a decision demands for the position it opens.
 *
 * @param stopLoss price at which the position is closed with a loss; null when there is none
 * @param takeProfit price at which the position is closed with a profit; null when there is none
 */
public record Protection(@Nullable BigDecimal stopLoss, @Nullable BigDecimal takeProfit) {}
