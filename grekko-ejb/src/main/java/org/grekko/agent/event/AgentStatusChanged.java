package org.grekko.agent.event;

import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;

/**
 * An agent took a step in its life.
 *
 * @param agentId the agent
 * @param name its name
 * @param from where it stood
 * @param to where it stands
 * @param by who
 * @param reason why, may be empty
 * @param occurredAt when, UTC
 */
public record AgentStatusChanged(
        UUID agentId, String name, String from, String to, String by, String reason, Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return agentId.toString();
    }
}
