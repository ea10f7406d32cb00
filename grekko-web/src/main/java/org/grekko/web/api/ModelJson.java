package org.grekko.web.api;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.grekko.audit.AuditEvent;
import org.grekko.model.ModelRecord;
import org.grekko.model.ModelWish;
import org.grekko.model.RegisteredModel;
import org.grekko.model.domain.lifecycle.Approval;
import org.grekko.model.domain.lifecycle.Demotion;
import org.grekko.model.domain.lifecycle.Finding;
import org.grekko.model.domain.lifecycle.ModelLife;
import org.grekko.model.domain.lifecycle.PaperEvidence;
import org.grekko.model.domain.lifecycle.ResearchEvidence;
import org.grekko.model.domain.lifecycle.Stage;
import org.grekko.model.domain.portfolio.AssetClass;
import org.grekko.model.domain.regime.RegimeFactors;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/** A registered model; what is null is not known, or was never. */
public record ModelJson(
        UUID id,
        String name,
        String version,
        Stage stage,
        String plugin,
        Map<String, Double> parameters,
        List<AssetPair> universe,
        Set<AssetClass> assetClasses,
        BigDecimal budgetFraction,
        RegimeFactors factors,
        String createdBy,
        Instant createdAt,
        @Nullable Instant promotedAt,
        @Nullable Research research,
        @Nullable Session paper,
        @Nullable Session session,
        List<Approval> approvals,
        int failedBars,
        @Nullable Demotion demotion,
        @Nullable Wish lastWish,
        List<AuditEvent> history) {
    private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

    /** What it became a candidate on. */
    public record Research(
            UUID id,
            @Nullable Double sharpe,
            @Nullable Double maxDrawdown,
            double days,
            int trades,
            @Nullable Double holdoutSharpe,
            @Nullable Double walkForwardSharpe,
            @Nullable Double deflatedSharpe,
            @Nullable Double overfitting,
            @Nullable Double sharpeLow,
            int trials,
            @Nullable String lookaheadCheckedBy) {
        static @Nullable Research of(@Nullable ResearchEvidence evidence) {
            if (evidence == null) {
                return null;
            }
            ResearchEvidence.Trust trust = evidence.trust();
            return new Research(
                    evidence.id(),
                    known(evidence.backtest().sharpe()),
                    known(evidence.backtest().maxDrawdown()),
                    evidence.backtest().period().toSeconds() / SECONDS_A_DAY,
                    evidence.backtest().trades(),
                    known(trust.holdoutSharpe()),
                    known(trust.walkForwardSharpe()),
                    known(trust.deflatedSharpe()),
                    known(trust.overfitting()),
                    known(trust.sharpeLow()),
                    trust.trials(),
                    evidence.lookaheadCheckedBy());
        }
    }

    /** A paper session. */
    public record Session(UUID id, String version, double days, @Nullable Double sharpe, @Nullable Double maxDrawdown) {
        static @Nullable Session of(@Nullable PaperEvidence evidence) {
            return evidence == null
                    ? null
                    : new Session(
                            evidence.id(),
                            evidence.modelVersion(),
                            evidence.period().toSeconds() / SECONDS_A_DAY,
                            known(evidence.sharpe()),
                            known(evidence.maxDrawdown()));
        }
    }

    /** A wish for a promotion and what its gates found. */
    public record Wish(
            Stage to, @Nullable UUID evidenceId, boolean accepted, List<GateJson> findings, String by, Instant at) {
        static @Nullable Wish of(@Nullable ModelWish wish) {
            return wish == null
                    ? null
                    : new Wish(
                            wish.to(),
                            wish.evidence(),
                            wish.accepted(),
                            GateJson.of(wish.findings()),
                            wish.by(),
                            wish.at());
        }
    }

    /** What one gate found. */
    public record GateJson(String gate, String meaning, boolean passed, String value, String limit) {
        static List<GateJson> of(List<Finding> findings) {
            return findings.stream()
                    .map(each -> new GateJson(
                            each.gate().name(), each.gate().meaning(), each.passed(), each.value(), each.limit()))
                    .toList();
        }
    }

    private static @Nullable Double known(double value) {
        return Double.isFinite(value) ? value : null;
    }

    /** Without its present session and its history, as it is in the list. */
    static ModelJson of(ModelRecord known) {
        return of(known, null, List.of());
    }

    static ModelJson of(ModelRecord known, @Nullable PaperEvidence session, List<AuditEvent> history) {
        RegisteredModel model = known.model();
        ModelLife life = model.life();
        return new ModelJson(
                model.id(),
                model.name(),
                model.version(),
                life.stage(),
                model.plugin(),
                model.parameters(),
                model.universe(),
                model.assetClasses(),
                model.budgetFraction(),
                model.factors(),
                known.createdBy(),
                model.createdAt(),
                model.promotedAt(),
                Research.of(life.research()),
                Session.of(life.paper()),
                Session.of(session),
                life.approvals(),
                life.failedBars(),
                life.demotion(),
                Wish.of(known.lastWish()),
                history);
    }
}
