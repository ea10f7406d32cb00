package org.grekko.signal;

import java.util.UUID;
import org.grekko.agent.domain.Stance;
import org.jspecify.annotations.Nullable;

/**
 * An agent's part in a decision.
 *
 * @param agentId the agent
 * @param agentName its name
 * @param signalId the signal behind the vote; null for HOLD
 * @param stance what it wants
 * @param confidence 0 to 1
 * @param weight what its past gives it, above 0
 */
public record Vote(
        UUID agentId, String agentName, @Nullable UUID signalId, Stance stance, double confidence, double weight) {}
