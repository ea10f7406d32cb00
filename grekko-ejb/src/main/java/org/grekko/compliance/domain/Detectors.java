package org.grekko.compliance.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.grekko.execution.Executed;
import org.grekko.execution.domain.Order;

/** Every pattern that is looked for in our own flow. */
public final class Detectors {
    private Detectors() {}

    /**
     * What is found at places of a time. What belongs to a pattern may lie before it and after it; the flow must hold it.
     *
     * @param orders our orders
     * @param trades our executions
     * @param surveillance from when on a pattern is a finding
     * @param from the first place
     * @param to the place after the last
     */
    public static List<NewFinding> find(
            List<Order> orders, List<Executed> trades, Surveillance surveillance, Instant from, Instant to) {
        List<NewFinding> found = new ArrayList<>();
        for (Flow flow : Flow.byMarket(orders, trades)) {
            found.addAll(WashTrades.find(flow, surveillance));
            found.addAll(Layering.find(flow, surveillance));
            found.addAll(MomentumIgnition.find(flow, surveillance));
        }
        found.removeIf(each -> each.endedAt().isBefore(from) || !each.endedAt().isBefore(to));
        return found;
    }
}
