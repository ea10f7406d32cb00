package org.grekko.agent;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.grekko.agent.domain.AgentAction;

/** The two agents of a first start: a trend follower and a mean reverter, both ACTIVE on every pair. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class AgentSeeder {
    private static final String BY = "first start";

    @EJB
    private AgentService agents;

    /** Registers and activates both; in the demo with parameters and small stakes that suit bars of seconds. */
    public void seed(boolean demo) {
        add(
                "trend-follower",
                "sma-cross",
                demo ? "0.2" : "0.4",
                demo ? Map.of("fast", 5.0, "slow", 20.0, "stopPct", 0.01, "targetPct", 0.02) : Map.of());
        add(
                "mean-reverter",
                "rsi-reversion",
                demo ? "0.1" : "0.4",
                demo
                        ? Map.of(
                                "period",
                                30.0,
                                "oversold",
                                30.0,
                                "overbought",
                                70.0,
                                "stopPct",
                                0.01,
                                "targetPct",
                                0.02)
                        : Map.of());
    }

    private void add(String name, String strategy, String allocation, Map<String, Double> parameters) {
        NewAgent wish = new NewAgent(
                name, AgentType.TECHNICAL_ANALYZER.name(), strategy, parameters, List.of(), new BigDecimal(allocation));
        Registration registration = agents.register(wish, BY);
        if (registration instanceof Registration.Registered registered) {
            agents.change(registered.agent().id(), AgentAction.ACTIVATE, BY, BY);
        } else {
            throw new IllegalStateException("agent " + name + " could not be registered: " + registration);
        }
    }
}
