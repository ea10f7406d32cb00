package org.grekko.agent;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A trading agent.
 *
 * @param id the agent
 * @param name unique name
 * @param type what it goes by
 * @param status where it stands
 * @param strategy name of its strategy
 * @param parameters parameters of the strategy
 * @param pairs the pairs that it trades, written BASE/QUOTE; empty for every pair
 * @param allocation the fraction of NAV that it may use, above 0, at most 1
 * @param createdAt when it was registered
 * @param lastActive its last heartbeat; null before the first
 * @param trades round trips closed in the main portfolio
 * @param wins those with a profit after fees
 * @param realizedPnl their profit or loss after fees, in base currency
 * @param reason why it stands where it stands; null when nobody said
 */
public record Agent(
        UUID id,
        String name,
        AgentType type,
        AgentStatus status,
        String strategy,
        Map<String, Double> parameters,
        List<String> pairs,
        BigDecimal allocation,
        Instant createdAt,
        @Nullable Instant lastActive,
        int trades,
        int wins,
        BigDecimal realizedPnl,
        @Nullable String reason) {}
