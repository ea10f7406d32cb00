package org.grekko.agent.domain;

import java.util.Map;
import java.util.Optional;
import org.grekko.agent.AgentStatus;

/** The table of legal steps: INACTIVE to ACTIVE to SUSPENDED and back, and MAINTENANCE from anywhere. */
public final class AgentLifecycle {
    private static final Map<AgentAction, Map<AgentStatus, AgentStatus>> TABLE = Map.of(
            AgentAction.ACTIVATE,
            Map.of(
                    AgentStatus.INACTIVE, AgentStatus.ACTIVE,
                    AgentStatus.MAINTENANCE, AgentStatus.ACTIVE),
            AgentAction.SUSPEND,
            Map.of(AgentStatus.ACTIVE, AgentStatus.SUSPENDED),
            AgentAction.RESUME,
            Map.of(AgentStatus.SUSPENDED, AgentStatus.ACTIVE),
            AgentAction.MAINTENANCE,
            Map.of(
                    AgentStatus.INACTIVE, AgentStatus.MAINTENANCE,
                    AgentStatus.ACTIVE, AgentStatus.MAINTENANCE,
                    AgentStatus.SUSPENDED, AgentStatus.MAINTENANCE),
            AgentAction.DEACTIVATE,
            Map.of(
                    AgentStatus.ACTIVE, AgentStatus.INACTIVE,
                    AgentStatus.SUSPENDED, AgentStatus.INACTIVE,
                    AgentStatus.MAINTENANCE, AgentStatus.INACTIVE));

    private AgentLifecycle() {}

    /** Where the step takes an agent, or empty when it is illegal in that status. */
    public static Optional<AgentStatus> next(AgentStatus status, AgentAction action) {
        return Optional.ofNullable(TABLE.getOrDefault(action, Map.of()).get(status));
    }
}
