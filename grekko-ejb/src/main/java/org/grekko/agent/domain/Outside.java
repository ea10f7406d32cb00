package org.grekko.agent.domain;

import java.util.List;
import java.util.Map;

/** For agents that think elsewhere and send their signals over REST: holds on every bar by itself. */
public final class Outside implements StrategyPlugin {
    @Override
    public String name() {
        return "outside";
    }

    @Override
    public String type() {
        return "EXTERNAL";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public Strategy create(Map<String, Double> parameters) {
        return bar -> Advice.hold();
    }
}
