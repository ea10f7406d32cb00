package org.grekko.trading;

import java.math.BigDecimal;
import org.grekko.risk.Breaker;

/**
 * What a kill did.
 *
 * @param breaker the breaker that now stands
 * @param cancelledOrders working orders that it cancelled
 * @param notional their value in base currency
 * @param micros from the request to the last confirmed cancel, in microseconds
 */
public record KillReport(Breaker breaker, int cancelledOrders, BigDecimal notional, long micros) {}
