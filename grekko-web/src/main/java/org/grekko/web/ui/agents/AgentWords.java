package org.grekko.web.ui.agents;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.grekko.agent.Agent;
import org.grekko.agent.AgentStatus;
import org.grekko.agent.domain.AgentAction;

/** How agents and the steps in their life are put into words. */
final class AgentWords {
    /** The role that switches agents. */
    static final String SWITCHERS = "admin";

    private AgentWords() {}

    static String verb(AgentAction action) {
        return switch (action) {
            case ACTIVATE -> "Activate";
            case SUSPEND -> "Suspend";
            case RESUME -> "Resume";
            case MAINTENANCE -> "Take down";
            case DEACTIVATE -> "Deactivate";
        };
    }

    /** What the step does to orders and positions. */
    static String effect(AgentAction action) {
        return switch (action) {
            case ACTIVATE, RESUME -> "It votes again from the next closed bar. At most ten agents are active at once.";
            case SUSPEND, DEACTIVATE, MAINTENANCE ->
                "It stops voting at once. Its working orders stay, and its "
                        + "positions keep their stops and targets.";
        };
    }

    /** The style of a status. */
    static String look(AgentStatus status) {
        return switch (status) {
            case ACTIVE -> "ok";
            case SUSPENDED, MAINTENANCE -> "warn";
            case INACTIVE -> "idle";
        };
    }

    static String parameters(Agent agent) {
        return new TreeMap<>(agent.parameters())
                .entrySet().stream()
                        .map(each -> each.getKey() + " "
                                + BigDecimal.valueOf(each.getValue())
                                        .stripTrailingZeros()
                                        .toPlainString())
                        .collect(Collectors.joining(", "));
    }

    static String pairs(Agent agent) {
        return agent.pairs().isEmpty() ? "every pair" : String.join(", ", agent.pairs());
    }

    /** Won trades of all, with the share. */
    static String record(Agent agent) {
        if (agent.trades() == 0) {
            return "no trades yet";
        }
        BigDecimal share = BigDecimal.valueOf(agent.wins() * 100L)
                .divide(BigDecimal.valueOf(agent.trades()), 0, RoundingMode.HALF_UP);
        return agent.wins() + " of " + agent.trades() + " won, " + share + " %";
    }
}
