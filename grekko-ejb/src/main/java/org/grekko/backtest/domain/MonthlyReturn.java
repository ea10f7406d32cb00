package org.grekko.backtest.domain;

/**
 * What a calendar month brought.
 *
 * @param month the month, UTC, written 2024-01; a close belongs to the month in which its bar ends, midnight to the one
 *     before
 * @param value NAV at its last close over that at the last close before, or over the cash at the start, minus one
 */
public record MonthlyReturn(String month, double value) {}
