package org.grekko.web.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.grekko.model.domain.regime.RegimeFactors;
import org.grekko.rebalance.Session;
import org.grekko.rebalance.SessionSpec;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/** A session of models on paper money. */
public record SessionJson(
        UUID id,
        String name,
        String status,
        UUID portfolioId,
        String venue,
        String interval,
        String barInterval,
        BigDecimal cash,
        BigDecimal feeBps,
        BigDecimal slippageBps,
        double drift,
        List<Market> markets,
        List<OfModel> models,
        SessionSpec.@Nullable Reference equity,
        SessionSpec.@Nullable Reference crypto,
        Instant nextBoundary,
        String createdBy,
        Instant createdAt,
        @Nullable Instant endedAt) {

    /** A market of the session. */
    public record Market(AssetPair pair, String assetClass) {}

    /** A model of the session. */
    public record OfModel(
            UUID id,
            String name,
            String plugin,
            Map<String, Double> parameters,
            List<AssetPair> universe,
            double budget,
            RegimeFactors factors) {}

    static SessionJson of(Session session) {
        SessionSpec spec = session.spec();
        return new SessionJson(
                session.id(),
                session.name(),
                session.status(),
                session.portfolioId(),
                spec.venue(),
                spec.interval(),
                spec.barInterval(),
                spec.cash(),
                spec.feeBps(),
                spec.slippageBps(),
                spec.drift(),
                spec.markets().stream()
                        .map(each -> new Market(each.pair(), each.assetClass().name()))
                        .toList(),
                spec.models().stream()
                        .map(each -> new OfModel(
                                each.id(),
                                each.name(),
                                each.plugin(),
                                each.parameters(),
                                each.universe(),
                                each.budget(),
                                each.factors()))
                        .toList(),
                spec.equity(),
                spec.crypto(),
                session.nextBoundary(),
                session.createdBy(),
                session.createdAt(),
                session.endedAt());
    }
}
