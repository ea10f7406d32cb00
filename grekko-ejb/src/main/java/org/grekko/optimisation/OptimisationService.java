package org.grekko.optimisation;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.grekko.model.domain.lifecycle.ResearchEvidence;
import org.grekko.optimisation.domain.Trial;
import org.grekko.optimisation.event.OptimisationRequested;
import org.grekko.optimisation.store.OptimisationRow;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;
import org.grekko.shared.EventPublisher;
import org.grekko.shared.Ids;
import org.grekko.shared.store.Filters;
import org.jspecify.annotations.Nullable;

/** Front door of searches for parameters: asked for, followed, cancelled, read. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class OptimisationService {
    /** How many searches may wait or run at once. */
    public static final int MOST_WAITING = 20;

    /** Trials that one call returns at most. */
    public static final int MOST_RESULTS = 10_000;

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @EJB
    private OptimisationRequests requests;

    @EJB
    private OptimisationQueue queue;

    @EJB
    private TrialQueue trials;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    @Inject
    private EventPublisher events;

    /** Puts a search into the queue, or says why not. */
    public OptimisationRequest request(NewOptimisation wish) {
        OptimisationRequests.Checked checked = requests.check(wish);
        OptimisationSpec spec = checked.spec();
        if (spec == null) {
            return new OptimisationRequest.Invalid(checked.errors());
        }
        int waiting = waiting();
        if (waiting >= MOST_WAITING) {
            return new OptimisationRequest.Full(waiting);
        }
        OptimisationRow row = new OptimisationRow();
        row.id = ids.next();
        row.status = "QUEUED";
        row.request = OptimisationMapping.text(spec);
        row.planned = checked.planned();
        row.requestedBy = wish.backtest().requestedBy();
        row.createdAt = clock.now();
        row.message = "";
        entities.persist(row);
        events.publish(new OptimisationRequested(
                row.id,
                spec.config().model(),
                spec.config().pairs().stream().map(AssetPair::toString).toList(),
                spec.plan().search().name(),
                row.requestedBy,
                row.createdAt));
        return new OptimisationRequest.Queued(OptimisationMapping.optimisation(row));
    }

    private int waiting() {
        return entities.createQuery(
                        "select count(o) from OptimisationRow o where o.status in ('QUEUED', 'RUNNING')", Long.class)
                .getSingleResult()
                .intValue();
    }

    /**
     * Searches, the latest first.
     *
     * @param before the time of the last one of the page before; null for the first page
     * @param beforeId its id
     * @param limit how many at most
     */
    public List<StoredOptimisation> list(@Nullable Instant before, @Nullable UUID beforeId, int limit) {
        return new Filters("createdAt")
                .after(before, beforeId)
                .query(entities, OptimisationRow.class, limit)
                .getResultStream()
                .map(OptimisationMapping::optimisation)
                .toList();
    }

    /** The search of that id. */
    public Optional<StoredOptimisation> find(UUID id) {
        return Optional.ofNullable(entities.find(OptimisationRow.class, id)).map(OptimisationMapping::optimisation);
    }

    /** What the gate to candidate is shown of a search; empty when there is no such search, or it is not DONE. */
    public Optional<ResearchEvidence> evidence(UUID id) {
        return Optional.ofNullable(entities.find(OptimisationRow.class, id))
                .flatMap(row -> Optional.ofNullable(row.evidence)
                        .map(text -> OptimisationMapping.evidence(
                                id, OptimisationMapping.spec(row).config().version(), text)));
    }

    /** Cancels a search that has not ended; one that has stays as it is. Empty when there is no such search. */
    public Optional<StoredOptimisation> cancel(UUID id, String by) {
        return queue.cancel(id, by);
    }

    /**
     * Trials of a finished search, the best first.
     *
     * @param from the place of the first one wanted, from 0
     * @param count how many at most, cut to {@value #MOST_RESULTS}
     * @return none when it is not finished or has fewer
     */
    public List<Trial> results(UUID id, int from, int count) {
        return trials.ranked(id, from, Math.min(count, MOST_RESULTS));
    }
}
