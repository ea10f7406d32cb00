package org.grekko.agent.event;

import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;

/**
 * An agent was registered.
 *
 * @param agentId the agent
 * @param name its name
 * @param type its type
 * @param strategy its strategy
 * @param by who registered it
 * @param occurredAt when, UTC
 */
public record AgentRegistered(UUID agentId, String name, String type, String strategy, String by, Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return agentId.toString();
    }
}
