package org.grekko.portfolio;

import java.util.UUID;

/**
 * How often an agent closed something in a portfolio.
 *
 * @param agentId the agent
 * @param trades closed round trips
 * @param wins those with a profit after fees
 */
public record RoundTripCount(UUID agentId, int trades, int wins) {}
