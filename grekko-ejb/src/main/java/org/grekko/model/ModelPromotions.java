package org.grekko.model;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.grekko.model.domain.ModelPlugin;
import org.grekko.model.domain.lifecycle.Approval;
import org.grekko.model.domain.lifecycle.LookaheadRun;
import org.grekko.model.domain.lifecycle.PaperEvidence;
import org.grekko.model.domain.lifecycle.PromotionRequest;
import org.grekko.model.domain.lifecycle.ResearchEvidence;
import org.grekko.model.domain.lifecycle.Stage;
import org.grekko.shared.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what a promotion rests on and puts it to the gates. The gathering, the check for look-ahead above all, takes time
 * and holds no lock; the gates then judge in one transaction.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class ModelPromotions {
    private static final PaperEvidence NO_SESSION =
            new PaperEvidence(new UUID(0, 0), "no paper session", Duration.ZERO, Double.NaN, Double.NaN);

    @EJB
    private ModelRegistry registry;

    @Inject
    private InstalledPlugins plugins;

    @Inject
    @Any
    private Instance<ResearchSource> research;

    @Inject
    @Any
    private Instance<TradingSessions> sessions;

    @Inject
    private LookaheadProof proof;

    @Inject
    private Clock clock;

    /** Brings a model up a stage when every gate lets it pass. */
    public ModelDecision promote(PromotionWish wish) {
        Optional<RegisteredModel> found =
                registry.find(wish.name(), wish.version()).map(ModelRecord::model);
        if (found.isEmpty()) {
            return new ModelDecision.Missing();
        }
        RegisteredModel model = found.get();
        return switch (wish.to()) {
            case RESEARCH -> ModelDecision.Invalid.of("to", "must be CANDIDATE, PAPER or LIVE; a demotion leads back");
            case CANDIDATE -> toCandidate(model, wish);
            case PAPER ->
                registry.promote(
                        model.id(),
                        new PromotionRequest.ToPaper(readiness(model, Stage.PAPER)),
                        shown(model),
                        wish.by());
            case LIVE -> {
                Optional<PaperEvidence> session = session(model);
                yield registry.promote(
                        model.id(),
                        new PromotionRequest.ToLive(session.orElse(NO_SESSION), readiness(model, Stage.LIVE)),
                        session.map(PaperEvidence::id).orElse(null),
                        wish.by());
            }
        };
    }

    private ModelDecision toCandidate(RegisteredModel model, PromotionWish wish) {
        UUID id = wish.evidence();
        Optional<ResearchSource> source = id == null
                ? Optional.empty()
                : research.stream()
                        .filter(each -> each.evidence(id).isPresent())
                        .findFirst();
        if (id == null || source.isEmpty()) {
            return ModelDecision.Invalid.of("evidenceId", "must be the id of a backtest or a search that is DONE");
        }
        Optional<ResearchEvidence> said = source.get().evidence(id);
        Optional<ResearchSource.Tested> tested = source.get().tested(id);
        if (said.isEmpty() || tested.isEmpty()) {
            return ModelDecision.Invalid.of("evidenceId", "names what is not there any more");
        }
        ResearchEvidence evidence = new ResearchEvidence(
                id,
                EvidenceMatch.version(model, pluginVersion(model), tested.get()),
                said.get().backtest(),
                said.get().trust(),
                wish.attested() ? wish.by() : null);
        LookaheadRun run = model.life().stage() == Stage.RESEARCH ? proof.prove(model) : LookaheadRun.NONE;
        return registry.promote(model.id(), new PromotionRequest.ToCandidate(evidence, run), id, wish.by());
    }

    private String pluginVersion(RegisteredModel model) {
        return plugins.all().find(model.plugin()).map(ModelPlugin::version).orElse("not installed");
    }

    /** Takes somebody's consent to the next stage, on what the person saw. */
    public ModelDecision approve(ApprovalWish wish) {
        Optional<RegisteredModel> found =
                registry.find(wish.name(), wish.version()).map(ModelRecord::model);
        if (found.isEmpty()) {
            return new ModelDecision.Missing();
        }
        UUID stands = standsOn(found.get(), wish.to());
        UUID saw = wish.evidence();
        if (saw == null || (stands == null ? wish.to() == Stage.LIVE : !stands.equals(saw))) {
            return ModelDecision.Invalid.of(
                    "evidenceId",
                    stands == null
                            ? "must be the id of what was seen, and there is nothing to see yet"
                            : "must be " + stands + ", on which the model stands now; look at it first");
        }
        return registry.approve(found.get().id(), new Approval(wish.by(), wish.role(), wish.to(), saw, clock.now()));
    }

    /** What an approval of that stage must have seen: a backtest, a search or a paper session; null when there is none. */
    public @Nullable UUID standsOn(RegisteredModel model, Stage to) {
        return to == Stage.LIVE ? session(model).map(PaperEvidence::id).orElse(null) : shown(model);
    }

    /** What the model's paper session has shown so far; empty when it has none. */
    public Optional<PaperEvidence> session(RegisteredModel model) {
        return sessions.stream()
                .flatMap(each -> each.evidence(model.id()).stream())
                .findFirst();
    }

    private static @Nullable UUID shown(RegisteredModel model) {
        ResearchEvidence evidence = model.life().research();
        return evidence == null ? null : evidence.id();
    }

    /** That of a runner that is ready, or of any, or of none. */
    private PromotionRequest.Readiness readiness(RegisteredModel model, Stage to) {
        List<PromotionRequest.Readiness> all =
                sessions.stream().map(each -> each.readiness(model, to)).toList();
        return all.stream()
                .filter(each -> each.account() && each.riskLimits() && each.registered())
                .findFirst()
                .orElse(all.isEmpty() ? new PromotionRequest.Readiness(false, false, false, 0) : all.get(0));
    }
}
