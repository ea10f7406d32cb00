package org.grekko.portfolio;

/**
 * How often people have closed something in a portfolio.
 *
 * @param trades closed round trips that no agent opened
 * @param wins those with a profit after fees, at most as many
 */
public record HandTrips(int trades, int wins) {}
