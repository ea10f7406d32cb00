package org.grekko.model;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.grekko.model.domain.lifecycle.GateThresholds;
import org.grekko.model.domain.lifecycle.Incident;
import org.grekko.model.domain.lifecycle.Stage;
import org.grekko.model.store.ModelRow;
import org.grekko.shared.Clock;
import org.grekko.shared.EventPublisher;

/** The registered models and their lives, as rows. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class ModelRegistry {
    /** How many models there may be. */
    public static final int MOST = 500;

    private static final int LONGEST_WORDS = 500;

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private EventPublisher events;

    /** The models that are in that stage, by name and version. */
    public List<RegisteredModel> at(Stage stage) {
        return entities.createQuery(
                        "select m from ModelRow m where m.stage = :stage order by m.name, m.version", ModelRow.class)
                .setParameter("stage", stage.name())
                .setMaxResults(MOST)
                .getResultStream()
                .map(ModelMapping::model)
                .toList();
    }

    /** The model of that id. */
    public Optional<RegisteredModel> find(UUID id) {
        return Optional.ofNullable(entities.find(ModelRow.class, id)).map(ModelMapping::model);
    }

    /**
     * Tells the registry what happened to a model, in the caller's transaction. The model is in research afterwards when a
     * rule of demotion says so; one that is in research stays as it is.
     *
     * @return whether it was sent back
     * @throws IllegalArgumentException when there is no such model
     */
    public boolean incident(UUID modelId, Incident incident) {
        ModelRow row = entities.find(ModelRow.class, modelId, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new IllegalArgumentException("there is no model " + modelId);
        }
        return steps().on(row, cut(incident));
    }

    private ModelSteps steps() {
        return new ModelSteps(events, clock, GateThresholds.standard());
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
        return words.substring(0, Math.min(LONGEST_WORDS, words.length()));
    }
}
