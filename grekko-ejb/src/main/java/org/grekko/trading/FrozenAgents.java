package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.grekko.agent.Agent;
import org.grekko.agent.AgentService;
import org.grekko.agent.AgentStatus;
import org.grekko.agent.domain.AgentAction;
import org.grekko.risk.Breaker;
import org.grekko.risk.domain.BreakerLevel;

/** The agents that a breaker stops: their names, and the one that is frozen with it. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class FrozenAgents {
    @EJB
    private AgentService agents;

    /** The names of the active agents that a stop of the scope concerns. */
    public List<String> names(KillScope scope) {
        return agents.active().stream()
                .filter(agent -> concerned(agent, scope))
                .map(Agent::name)
                .toList();
    }

    private static boolean concerned(Agent agent, KillScope scope) {
        return switch (scope.scope()) {
            case "AGENT" -> agent.id().toString().equals(scope.target());
            case "PAIR" -> agent.pairs().isEmpty() || agent.pairs().contains(scope.target());
            default -> true;
        };
    }

    /** Suspends the agent of a breaker that freezes it; one that is not active stays as it is. */
    void freeze(Breaker breaker) {
        if (breaker.level() == BreakerLevel.FREEZE_AGENT) {
            agents.find(UUID.fromString(String.valueOf(breaker.target())))
                    .filter(agent -> agent.status() == AgentStatus.ACTIVE)
                    .ifPresent(agent -> agents.change(
                            agent.id(),
                            AgentAction.SUSPEND,
                            name(breaker) + ": " + breaker.reason(),
                            breaker.trippedBy()));
        }
    }

    /** Lets the agent of a resumed breaker go on, if that breaker suspended it. */
    void thaw(Breaker breaker, String reason, String by) {
        if (breaker.scope().equals("AGENT")) {
            agents.find(UUID.fromString(String.valueOf(breaker.target())))
                    .filter(agent -> agent.status() == AgentStatus.SUSPENDED
                            && String.valueOf(agent.reason()).startsWith(name(breaker)))
                    .ifPresent(agent -> agents.change(agent.id(), AgentAction.RESUME, reason, by));
        }
    }

    private static String name(Breaker breaker) {
        return "frozen by breaker " + breaker.id();
    }
}
