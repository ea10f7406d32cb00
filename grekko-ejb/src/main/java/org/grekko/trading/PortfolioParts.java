package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import org.grekko.agent.Agent;
import org.grekko.agent.AgentService;
import org.grekko.portfolio.PerformanceReports;
import org.grekko.portfolio.domain.Performance;
import org.grekko.portfolio.domain.TripFigures;
import org.grekko.portfolio.domain.earnings.Attribution;
import org.grekko.portfolio.domain.earnings.Owner;
import org.grekko.portfolio.domain.earnings.Sharing;
import org.grekko.portfolio.domain.earnings.Totals;
import org.jspecify.annotations.Nullable;

/** Which agent, strategy or model brought what. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class PortfolioParts {
    /** What people and integrations traded, and what came as a transfer. */
    public static final String NO_AGENT = "no agent";
    /** What no model decided: agents' strategies, people, integrations, transfers. */
    public static final String NO_MODEL = "no model";

    @EJB
    private PerformanceReports reports;

    @EJB
    private AgentService agents;

    @Inject
    @Any
    private Instance<OtherTraders> others;

    /** By what results are told apart. */
    public enum By {
        /** The agent whose order opened what was held. */
        AGENT,
        /** The strategy of that agent; a model that runs as an agent stands by its name. */
        STRATEGY,
        /** The registered model that wanted it, of sessions of several models each its own part. */
        MODEL;

        /** The constant of that name in small letters. */
        public static Optional<By> of(String word) {
            return Arrays.stream(values())
                    .filter(each -> each.name().equalsIgnoreCase(word))
                    .findFirst();
        }
    }

    /**
     * One part.
     *
     * @param name the agent, strategy or model, or {@link #NO_AGENT} or {@link #NO_MODEL}
     * @param gain realised and unrealised, before fees, in base currency
     * @param fees what its orders were charged
     * @param net after fees
     * @param performance what it added to the portfolio, as fractions of the portfolio's value
     */
    public record Part(String name, BigDecimal gain, BigDecimal fees, BigDecimal net, Performance performance) {}

    /** The change of a value, and its parts. */
    public record Parts(Attribution.Result change, List<Part> parts) {}

    /** Who earned what in a time; null when there are fewer than two values with their marks. */
    public @Nullable Parts of(UUID portfolioId, PerformanceReports.Range range, By by) {
        Function<Owner, String> names = names(by);
        Sharing sharing = by == By.MODEL ? models() : Sharing.by(names);
        Attribution.Result change = reports.attribution(portfolioId, range, sharing);
        if (change == null) {
            return null;
        }
        SortedMap<String, TripFigures> trips = reports.trips(portfolioId, range, names);
        List<Part> parts = new ArrayList<>();
        for (Attribution.Part each : change.parts()) {
            Performance performance = Performance.part(
                    new Performance.Part(change.from(), change.to(), each.index(), each.net()),
                    range.sampling(),
                    trips.getOrDefault(each.name(), new TripFigures()));
            parts.add(new Part(each.name(), each.gain(), each.fees(), each.net(), performance));
        }
        return new Parts(change, parts);
    }

    /** Of what models decide each its part; all else to no model. */
    private Sharing models() {
        Map<UUID, Optional<OtherTraders.ModelBook>> known = new HashMap<>();
        return (owner, earned, at, marks) -> {
            UUID agent = owner.agentId();
            Optional<OtherTraders.ModelBook> book =
                    agent == null ? Optional.empty() : known.computeIfAbsent(agent, this::book);
            return book.<Map<String, Totals.Earned>>map(
                            each -> Sharing.exactly(earned, each.earned(at, marks), each.rest()))
                    .orElseGet(() -> Map.of(NO_MODEL, earned));
        };
    }

    private Optional<OtherTraders.ModelBook> book(UUID agent) {
        return others.stream().flatMap(each -> each.models(agent).stream()).findFirst();
    }

    private Function<Owner, String> names(By by) {
        Map<UUID, String> known = new HashMap<>();
        return owner -> {
            UUID agent = owner.agentId();
            if (agent == null) {
                return by == By.MODEL ? NO_MODEL : NO_AGENT;
            }
            return known.computeIfAbsent(agent, id -> name(id, by));
        };
    }

    /** Round trips are of whole sessions, so that by model only those of no model have a name among the parts. */
    private String name(UUID agentId, By by) {
        if (by == By.MODEL && book(agentId).isEmpty()) {
            return NO_MODEL;
        }
        Optional<Agent> agent = agents.find(agentId);
        return agent.map(found -> by == By.AGENT ? found.name() : found.strategy())
                .or(() -> others.stream()
                        .flatMap(each -> each.find(agentId).stream())
                        .map(found -> by == By.AGENT ? found.name() : found.kind())
                        .findFirst())
                .orElse("agent " + agentId);
    }
}
