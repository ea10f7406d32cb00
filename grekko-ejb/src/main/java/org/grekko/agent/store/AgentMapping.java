package org.grekko.agent.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.grekko.agent.Agent;
import org.grekko.agent.AgentStatus;
import org.grekko.agent.AgentType;
import org.grekko.agent.NewAgent;
import org.grekko.agent.domain.Strategies;
import org.grekko.shared.AssetPair;
import org.grekko.shared.json.GrekkoJson;
import org.grekko.shared.json.JsonText;

/** Between agents and their rows. */
public final class AgentMapping {
    private AgentMapping() {}

    /** The row of a checked wish. */
    public static AgentRow row(UUID id, NewAgent wish, Strategies strategies, Instant now) {
        AgentRow row = new AgentRow();
        row.id = id;
        row.name = wish.name();
        row.type = wish.type();
        row.status = AgentStatus.INACTIVE.name();
        row.strategy = wish.strategy();
        row.parameters =
                text(Strategies.complete(strategies.find(wish.strategy()).orElseThrow(), wish.parameters()));
        row.pairs = String.join(
                ",",
                wish.pairs().stream().map(pair -> AssetPair.of(pair).toString()).toList());
        row.allocation = wish.allocation();
        row.realizedPnl = BigDecimal.ZERO;
        row.createdAt = now;
        return row;
    }

    /** The agent of a row. */
    public static Agent agent(AgentRow row) {
        return new Agent(
                row.id,
                row.name,
                AgentType.valueOf(row.type),
                AgentStatus.valueOf(row.status),
                row.strategy,
                parameters(row.parameters),
                row.pairs.isEmpty() ? List.of() : Arrays.asList(row.pairs.split(",")),
                row.allocation,
                row.createdAt,
                row.lastActive,
                row.trades,
                row.wins,
                row.realizedPnl,
                row.reason);
    }

    private static String text(Map<String, Double> parameters) {
        return JsonText.write(GrekkoJson.mapper(), parameters, "parameters cannot be written as JSON");
    }

    private static Map<String, Double> parameters(String text) {
        return JsonText.read(
                GrekkoJson.mapper(),
                text,
                new TypeReference<Map<String, Double>>() {},
                "the stored parameters of an agent cannot be read");
    }
}
