package org.grekko.agent.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grekko.agent.AgentStatus.ACTIVE;
import static org.grekko.agent.AgentStatus.INACTIVE;
import static org.grekko.agent.AgentStatus.MAINTENANCE;
import static org.grekko.agent.AgentStatus.SUSPENDED;

import java.util.Map;
import java.util.Optional;
import org.grekko.agent.AgentStatus;
import org.junit.jupiter.api.Test;

class AgentLifecycleTest {
    /** The whole table: where a step leads from each status; what is missing is refused. */
    private static final Map<AgentAction, Map<AgentStatus, AgentStatus>> LEGAL = Map.of(
            AgentAction.ACTIVATE, Map.of(INACTIVE, ACTIVE, MAINTENANCE, ACTIVE),
            AgentAction.SUSPEND, Map.of(ACTIVE, SUSPENDED),
            AgentAction.RESUME, Map.of(SUSPENDED, ACTIVE),
            AgentAction.MAINTENANCE, Map.of(INACTIVE, MAINTENANCE, ACTIVE, MAINTENANCE, SUSPENDED, MAINTENANCE),
            AgentAction.DEACTIVATE, Map.of(ACTIVE, INACTIVE, SUSPENDED, INACTIVE, MAINTENANCE, INACTIVE));

    @Test
    void everyStepFromEveryStatusIsWhatTheTableSays() {
        for (AgentAction action : AgentAction.values()) {
            for (AgentStatus status : AgentStatus.values()) {
                assertThat(AgentLifecycle.next(status, action))
                        .as("%s from %s", action, status)
                        .isEqualTo(Optional.ofNullable(
                                LEGAL.getOrDefault(action, Map.of()).get(status)));
            }
        }
    }

    @Test
    void aSuspendedAgentBecomesActiveOnlyByResume() {
        for (AgentAction action : AgentAction.values()) {
            boolean activates = AgentLifecycle.next(SUSPENDED, action).equals(Optional.of(ACTIVE));
            assertThat(activates).as(action.name()).isEqualTo(action == AgentAction.RESUME);
        }
    }

    @Test
    void noStepLeavesAnAgentWhereItStands() {
        for (AgentAction action : AgentAction.values()) {
            for (AgentStatus status : AgentStatus.values()) {
                assertThat(AgentLifecycle.next(status, action)).as("%s", action).isNotEqualTo(Optional.of(status));
            }
        }
    }
}
