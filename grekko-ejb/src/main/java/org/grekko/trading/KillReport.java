package org.grekko.trading;

import java.math.BigDecimal;
import org.grekko.risk.Breaker;
import org.grekko.risk.KillRun;

/**
 * What a kill did.
 *
 * @param breaker the breaker that now stands
 * @param cancelledOrders working orders that it cancelled
 * @param notional their value in base currency
 * @param micros from the request to the last cancel that was sent, or on paper is durable, in microseconds
 * @param run the press with its times so far; what is confirmed and closed later is added to its row
 */
public record KillReport(Breaker breaker, int cancelledOrders, BigDecimal notional, long micros, KillRun run) {}
