package org.grekko.trading;

import java.math.BigDecimal;

/**
 * What a kill would cancel.
 *
 * @param orders working orders in scope
 * @param notional their value in base currency
 */
public record KillPreview(int orders, BigDecimal notional) {}
