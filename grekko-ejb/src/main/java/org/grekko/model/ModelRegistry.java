package org.grekko.model;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.grekko.model.domain.lifecycle.Approval;
import org.grekko.model.domain.lifecycle.Incident;
import org.grekko.model.domain.lifecycle.ModelLife;
import org.grekko.model.domain.lifecycle.Outcome;
import org.grekko.model.domain.lifecycle.PromotionRequest;
import org.grekko.model.domain.lifecycle.Stage;
import org.grekko.model.event.ModelRegistered;
import org.grekko.model.store.ModelRow;
import org.grekko.model.store.ModelTurnRow;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;
import org.grekko.shared.EventPublisher;
import org.grekko.shared.Ids;
import org.grekko.shared.Text;
import org.grekko.shared.store.Filters;
import org.jspecify.annotations.Nullable;

/** The registered models and their lives, as rows. Each step locks its row; registrations and promotions take turns. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class ModelRegistry {
    /** How many models there may be. */
    public static final int MOST = 500;

    private static final int LONGEST_WORDS = 500;

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @Inject
    private InstalledPlugins plugins;

    @Inject
    private GateSettings gates;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    @Inject
    private EventPublisher events;

    /** Registers a version of a model in research, or says why not. */
    public ModelRegistration register(NewModel wish) {
        ModelChecks.Checked checked = ModelChecks.of(wish, plugins.all());
        ModelChecks.Terms terms = checked.terms();
        if (terms == null) {
            return new ModelRegistration.Invalid(checked.errors());
        }
        turn();
        Optional<ModelRecord> taken = find(wish.name(), wish.version());
        if (taken.isPresent()) {
            return new ModelRegistration.Taken(taken.get());
        }
        int models = entities.createQuery("select count(m) from ModelRow m", Long.class)
                .getSingleResult()
                .intValue();
        if (models >= MOST) {
            return new ModelRegistration.Full(models);
        }
        return new ModelRegistration.Registered(begin(wish, terms));
    }

    private ModelRecord begin(NewModel wish, ModelChecks.Terms terms) {
        RegisteredModel model = new RegisteredModel(
                ids.next(),
                wish.name(),
                wish.version(),
                wish.plugin(),
                terms.parameters(),
                terms.universe(),
                terms.classes(),
                terms.budget(),
                terms.factors(),
                ModelLife.begin(wish.version()),
                clock.now(),
                null);
        ModelRow row = new ModelRow();
        ModelMapping.write(model, row);
        row.createdBy = wish.by();
        entities.persist(row);
        List<String> universe =
                model.universe().stream().map(AssetPair::toString).toList();
        events.publish(new ModelRegistered(
                row.id, row.name, row.version, row.plugin, universe, row.budgetFraction, wish.by(), row.createdAt));
        return ModelMapping.all(row);
    }

    /** The models that are in that stage, by name and version. */
    public List<RegisteredModel> at(Stage stage) {
        return rows(stage).stream().map(ModelMapping::model).toList();
    }

    /**
     * Models, the latest registered first.
     *
     * @param before the time of the last one of the page before; null for the first page
     * @param beforeId its id
     * @param limit how many at most
     */
    public List<ModelRecord> list(@Nullable Instant before, @Nullable UUID beforeId, int limit) {
        return new Filters("createdAt")
                .after(before, beforeId)
                .query(entities, ModelRow.class, limit)
                .getResultStream()
                .map(ModelMapping::all)
                .toList();
    }

    /** The model of that id. */
    public Optional<RegisteredModel> find(UUID id) {
        return Optional.ofNullable(entities.find(ModelRow.class, id)).map(ModelMapping::model);
    }

    /** All that is known of that version of a model. */
    public Optional<ModelRecord> find(String name, String version) {
        return entities.createQuery(
                        "select m from ModelRow m where m.name = :name and m.version = :version", ModelRow.class)
                .setParameter("name", name)
                .setParameter("version", version)
                .getResultStream()
                .findFirst()
                .map(ModelMapping::all);
    }

    /**
     * Puts a wish for a promotion to the gates. What its readiness says of budgets is replaced by the sum of the models that
     * trade in that stage, this one included.
     *
     * @param evidence id of what it rests on; null where the stage needs none
     */
    public ModelDecision promote(UUID modelId, PromotionRequest request, @Nullable UUID evidence, String by) {
        turn();
        ModelRow row = locked(modelId);
        if (row == null) {
            return new ModelDecision.Missing();
        }
        Outcome outcome = steps().promote(row, budgeted(row, request), evidence, by);
        return new ModelDecision.Decided(ModelMapping.all(row), outcome);
    }

    private PromotionRequest budgeted(ModelRow row, PromotionRequest request) {
        BigDecimal others = rows(request.to()).stream()
                .filter(each -> !each.id.equals(row.id))
                .map(each -> each.budgetFraction)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        double all = others.add(row.budgetFraction).doubleValue();
        if (request instanceof PromotionRequest.ToPaper wish) {
            return new PromotionRequest.ToPaper(wish.readiness().withBudgets(all));
        }
        return request instanceof PromotionRequest.ToLive wish
                ? new PromotionRequest.ToLive(wish.evidence(), wish.readiness().withBudgets(all))
                : request;
    }

    /** Takes an approval of a model's next stage. */
    public ModelDecision approve(UUID modelId, Approval approval) {
        ModelRow row = locked(modelId);
        if (row == null) {
            return new ModelDecision.Missing();
        }
        Outcome outcome = steps().approve(row, approval);
        return new ModelDecision.Decided(ModelMapping.all(row), outcome);
    }

    /**
     * Tells the registry what happened to a model, in the caller's transaction. The model is in research afterwards when a
     * rule of demotion says so; one that is in research stays as it is.
     *
     * @return whether it was sent back
     * @throws IllegalArgumentException when there is no such model
     */
    public boolean incident(UUID modelId, Incident incident) {
        ModelRow row = locked(modelId);
        if (row == null) {
            throw new IllegalArgumentException("there is no model " + modelId);
        }
        return steps().on(row, cut(incident));
    }

    /**
     * Sends every model back to research, as everything was stopped.
     *
     * @return how many there were that were not there
     */
    public int stopAll(String person, String reason) {
        List<UUID> risen = entities.createQuery(
                        "select m.id from ModelRow m where m.stage <> :research order by m.id", UUID.class)
                .setParameter("research", Stage.RESEARCH.name())
                .getResultList();
        int stopped = 0;
        for (UUID each : risen) {
            stopped += incident(each, new Incident.KillSwitch(person, reason)) ? 1 : 0;
        }
        return stopped;
    }

    /**
     * Sends the model that trades as that agent back to research.
     *
     * @param agent the agent's id, which for a model is the model's; that of another agent changes nothing
     */
    public void stopAgent(UUID agent, String person, String reason) {
        if (entities.find(ModelRow.class, agent) != null) {
            incident(agent, new Incident.KillSwitch(person, reason));
        }
    }

    private List<ModelRow> rows(Stage stage) {
        return entities.createQuery(
                        "select m from ModelRow m where m.stage = :stage order by m.name, m.version", ModelRow.class)
                .setParameter("stage", stage.name())
                .setMaxResults(MOST)
                .getResultList();
    }

    private void turn() {
        entities.find(ModelTurnRow.class, ModelTurnRow.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    private @Nullable ModelRow locked(UUID id) {
        return entities.find(ModelRow.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private ModelSteps steps() {
        return new ModelSteps(events, clock, gates.limits());
    }

    private static Incident cut(Incident incident) {
        if (incident instanceof Incident.KillSwitch kill) {
            return new Incident.KillSwitch(kill.person(), cut(kill.reason()));
        }
        return incident instanceof Incident.ModelFailed failed
                ? new Incident.ModelFailed(cut(failed.message()))
                : incident;
    }

    private static String cut(String words) {
        return Text.cut(words, LONGEST_WORDS);
    }
}
