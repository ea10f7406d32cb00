package org.grekko.market;

import java.math.BigDecimal;

/**
 * What an account pays for an execution, in hundredths of a percent of its notional.
 *
 * @param makerBps for resting orders; negative is a rebate
 * @param takerBps for orders that execute at once
 */
public record VenueFees(BigDecimal makerBps, BigDecimal takerBps) {}
