package org.grekko.trading.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.grekko.agent.Agent;
import org.grekko.shared.AssetPair;

/**
 * What the road needs to know of an agent; kept with a replay so that it always meets the same agents.
 *
 * @param id the agent
 * @param name its name
 * @param strategy name of its strategy
 * @param parameters parameters of the strategy
 * @param pairs the pairs that it trades, written BASE/QUOTE; empty for every pair
 * @param allocation the fraction of NAV that it may use, above 0, at most 1
 */
public record Trader(
        UUID id,
        String name,
        String strategy,
        Map<String, Double> parameters,
        List<String> pairs,
        BigDecimal allocation) {
    /** The trader in an agent. */
    public static Trader of(Agent agent) {
        return new Trader(
                agent.id(), agent.name(), agent.strategy(), agent.parameters(), agent.pairs(), agent.allocation());
    }

    /** Whether this agent trades the pair. */
    public boolean trades(AssetPair pair) {
        return pairs.isEmpty() || pairs.contains(pair.toString());
    }
}
