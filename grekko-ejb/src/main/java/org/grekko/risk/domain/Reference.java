package org.grekko.risk.domain;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * The live price that an order is held against.
 *
 * @param price the middle
 * @param bid the best bid
 * @param ask the best ask
 * @param at when it was quoted
 * @param lowest the lowest middle within the profile's period, at most the price
 * @param highest the highest middle within that period, at least the price
 */
public record Reference(
        BigDecimal price, BigDecimal bid, BigDecimal ask, Instant at, BigDecimal lowest, BigDecimal highest) {}
