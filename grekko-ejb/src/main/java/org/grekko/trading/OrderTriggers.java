package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.grekko.agent.Agent;
import org.grekko.agent.AgentService;
import org.grekko.execution.SentOrders;
import org.grekko.risk.domain.trigger.AckTimes;
import org.grekko.risk.domain.trigger.ErrorCount;
import org.grekko.risk.domain.trigger.OrderPace;
import org.grekko.risk.domain.trigger.TripCause;
import org.grekko.risk.domain.trigger.TripRule;
import org.grekko.shared.Clock;
import org.jspecify.annotations.Nullable;

/** Measures orders for the automatic breakers: how many fail, how long they take, and how fast agents make them. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class OrderTriggers {
    private Map<UUID, Long> usual = Map.of();
    private @Nullable Instant usualAt;

    @EJB
    private SentOrders orders;

    @EJB
    private AgentService agents;

    @Inject
    private AutomaticBreakers breakers;

    @Inject
    private Clock clock;

    /**
     * Looks once; called by one thread at a time.
     *
     * @param accounts whether there are accounts on venues at all
     * @param since when this node came to lead
     */
    void look(boolean accounts, Instant since) {
        Map<String, String> names = agents.list().stream()
                .collect(Collectors.toMap(agent -> agent.id().toString(), Agent::name));
        if (accounts) {
            errors(TripCause.ORDER_ERRORS, SentOrders.Group::venue, since, Map.of());
            errors(
                    TripCause.AGENT_ERRORS,
                    group -> group.agentId() == null ? null : group.agentId().toString(),
                    since,
                    names);
            acknowledged(since);
        }
        rates(names);
    }

    private void errors(
            TripCause cause,
            Function<SentOrders.Group, @Nullable String> target,
            Instant since,
            Map<String, String> names) {
        Instant now = clock.now();
        TripRule rule = breakers.rule(cause);
        Map<String, ErrorCount> counts = new HashMap<>();
        for (SentOrders.Group group : orders.groups(now.minus(rule.window()), since)) {
            String whose = target.apply(group);
            if (whose != null) {
                counts.merge(whose, ErrorCount.of(group.count(), group.failed(), group.newest()), ErrorCount::and);
            }
        }
        counts.forEach((whose, count) -> breakers.look(
                cause,
                whose,
                names.getOrDefault(whose, whose),
                count.measure(now, rule.window()),
                "Look at why the venue refuses orders, on the Orders screen."));
        breakers.unmeasured(cause, List.copyOf(counts.keySet()), now);
    }

    private void acknowledged(Instant since) {
        Instant now = clock.now();
        TripRule rule = breakers.rule(TripCause.ACK_LATENCY);
        Map<String, List<Duration>> times = orders.acknowledged(now.minus(rule.window()), since);
        times.forEach((venue, all) -> breakers.look(
                TripCause.ACK_LATENCY,
                venue,
                venue,
                new AckTimes(all).measure(now, rule.window()),
                "Look at the way to the venue, and at the venue's own page."));
        breakers.unmeasured(TripCause.ACK_LATENCY, List.copyOf(times.keySet()), now);
    }

    /** What was usual is read once a minute. */
    private void rates(Map<String, String> names) {
        Instant now = clock.now();
        if (usualAt == null || !now.isBefore(usualAt.plus(OrderPace.NOW))) {
            Instant end = now.minus(OrderPace.NOW);
            usual = orders.ofAgents(end.minus(OrderPace.USUAL), end);
            usualAt = now;
        }
        Map<UUID, Long> present = orders.ofAgents(now.minus(OrderPace.NOW), now);
        List<String> found = new ArrayList<>();
        present.forEach((agent, made) -> {
            String id = agent.toString();
            found.add(id);
            breakers.look(
                    TripCause.ORDER_RATE,
                    id,
                    names.getOrDefault(id, id),
                    new OrderPace(made, usual.getOrDefault(agent, 0L)).measure(now),
                    "Look at what the agent does, on the Agents screen.");
        });
        breakers.unmeasured(TripCause.ORDER_RATE, found, now);
    }
}
