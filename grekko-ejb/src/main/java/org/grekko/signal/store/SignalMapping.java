package org.grekko.signal.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.grekko.agent.domain.Stance;
import org.grekko.shared.AssetPair;
import org.grekko.shared.json.GrekkoJson;
import org.grekko.shared.json.JsonText;
import org.grekko.signal.Decision;
import org.grekko.signal.Signal;
import org.grekko.signal.Vote;

/** Between signals and decisions and their rows. */
public final class SignalMapping {
    /** The prefix of the source of signals that came over REST. */
    public static final String OUTSIDE = "outside:";

    private SignalMapping() {}

    /** The row of a signal. */
    public static SignalRow row(Signal signal) {
        SignalRow row = new SignalRow();
        row.id = signal.id();
        row.agentId = signal.agentId();
        row.portfolioId = signal.portfolioId();
        row.pair = signal.pair().toString();
        row.type = signal.type();
        row.confidence = signal.confidence();
        row.targetPrice = signal.targetPrice();
        row.stopLoss = signal.stopLoss();
        row.takeProfit = signal.takeProfit();
        row.positionSize = signal.positionSize();
        row.expiresAt = signal.expiresAt();
        row.source = signal.source();
        row.rationale = signal.rationale();
        row.createdAt = signal.createdAt();
        return row;
    }

    /** The signal of a row. */
    public static Signal signal(SignalRow row) {
        return new Signal(
                row.id,
                row.agentId,
                row.portfolioId,
                AssetPair.of(row.pair),
                row.type,
                row.confidence,
                row.targetPrice,
                row.stopLoss,
                row.takeProfit,
                row.positionSize,
                row.expiresAt,
                row.source,
                row.rationale,
                row.createdAt);
    }

    /** The row of a decision. */
    public static DecisionRow row(Decision decision) {
        DecisionRow row = new DecisionRow();
        row.id = decision.id();
        row.portfolioId = decision.portfolioId();
        row.pair = decision.pair().toString();
        row.outcome = decision.outcome().name();
        row.score = decision.score();
        row.confidence = decision.confidence();
        row.rule = decision.rule();
        row.reason = decision.reason();
        row.votes = text(decision.votes());
        row.leadAgentId = decision.leadAgentId();
        row.stopLoss = decision.stopLoss();
        row.takeProfit = decision.takeProfit();
        row.orderIds = String.join(
                ",", decision.orderIds().stream().map(UUID::toString).toList());
        row.decidedAt = decision.decidedAt();
        return row;
    }

    /** The decision of a row. */
    public static Decision decision(DecisionRow row) {
        return new Decision(
                row.id,
                row.portfolioId,
                AssetPair.of(row.pair),
                Stance.valueOf(row.outcome),
                row.score,
                row.confidence,
                row.rule,
                row.reason,
                votes(row.votes),
                row.leadAgentId,
                row.stopLoss,
                row.takeProfit,
                row.orderIds.isEmpty()
                        ? List.of()
                        : Arrays.stream(row.orderIds.split(","))
                                .map(UUID::fromString)
                                .toList(),
                row.decidedAt);
    }

    private static String text(List<Vote> votes) {
        return JsonText.write(GrekkoJson.mapper(), votes, "votes cannot be written as JSON");
    }

    private static List<Vote> votes(String text) {
        return JsonText.read(
                GrekkoJson.mapper(),
                text,
                new TypeReference<List<Vote>>() {},
                "the stored votes of a decision cannot be read");
    }
}
