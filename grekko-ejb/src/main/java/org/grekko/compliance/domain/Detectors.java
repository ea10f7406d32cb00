package org.grekko.compliance.domain;

import java.time.Duration;
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
     * @param orders our orders, at least those of {@link #ordersNeeded}
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

    /**
     * When the orders were made that patterns with places in a time are made of: however many we make, those count that were
     * made shortly before an execution.
     *
     * @param trades our executions
     * @param surveillance from when on a pattern is a finding
     * @param from the first place
     * @param to the place after the last
     */
    public static List<Span> ordersNeeded(List<Executed> trades, Surveillance surveillance, Instant from, Instant to) {
        List<Instant> places = trades.stream()
                .map(each -> each.fill().occurredAt())
                .filter(at -> !at.isBefore(from) && at.isBefore(to))
                .toList();
        return Span.around(places, Duration.ofSeconds(surveillance.layeringSeconds()), Duration.ofNanos(1_000));
    }
}
