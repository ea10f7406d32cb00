package org.grekko.agent;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A wish for an agent, as it came from outside.
 *
 * @param name 1 to 64 characters, unique
 * @param type name of an agent type
 * @param strategy name of an installed strategy
 * @param parameters parameters of the strategy; missing ones take their default
 * @param pairs pairs to trade, written BASE/QUOTE; empty for every pair
 * @param allocation fraction of NAV, above 0, at most 1
 */
public record NewAgent(
        String name,
        String type,
        String strategy,
        Map<String, Double> parameters,
        List<String> pairs,
        BigDecimal allocation) {}
