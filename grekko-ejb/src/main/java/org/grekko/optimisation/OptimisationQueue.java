package org.grekko.optimisation;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.grekko.model.domain.lifecycle.ResearchEvidence;
import org.grekko.optimisation.domain.Trial;
import org.grekko.optimisation.event.OptimisationEnded;
import org.grekko.optimisation.event.OptimisationStarted;
import org.grekko.optimisation.store.ItemTable;
import org.grekko.optimisation.store.OptimisationRow;
import org.grekko.optimisation.store.TrialKey;
import org.grekko.optimisation.store.TrialTable;
import org.grekko.shared.Clock;
import org.grekko.shared.EventPublisher;
import org.grekko.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * The transactions of a search as a whole. Each time that a node takes it up is an attempt with a number, and only the
 * attempt that the row names may go on with it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@SuppressWarnings("NullAway.Init")
public class OptimisationQueue {
    private static final int LONGEST_MESSAGE = 1_000;

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @EJB
    private ItemTable items;

    @EJB
    private TrialTable trials;

    @Inject
    private Clock clock;

    @Inject
    private EventPublisher events;

    /**
     * What a search brought.
     *
     * @param document the result as JSON
     * @param evidence what the gate to candidate is shown
     * @param key over what its trials are
     * @param ranked its sets of parameters, the best first
     * @param evaluated how many trials it took
     * @param best the best of them
     */
    public record Brought(
            String document, ResearchEvidence evidence, TrialKey key, List<String> ranked, int evaluated, Trial best) {
        public Brought {
            ranked = List.copyOf(ranked);
        }
    }

    /** Lets what was left running be taken up again. */
    public void requeue() {
        entities.createQuery("update OptimisationRow o set o.status = 'QUEUED' where o.status = 'RUNNING'")
                .executeUpdate();
    }

    /** Takes the search that has waited longest; empty when none waits. */
    public Optional<Attempt> take() {
        List<UUID> next = entities.createQuery(
                        "select o.id from OptimisationRow o where o.status = 'QUEUED' order by o.createdAt, o.id",
                        UUID.class)
                .setMaxResults(1)
                .getResultList();
        OptimisationRow row = next.isEmpty() ? null : lock(next.get(0));
        if (row == null || !row.status.equals("QUEUED")) {
            return Optional.empty();
        }
        row.status = "RUNNING";
        row.attempt++;
        row.startedAt = clock.now();
        events.publish(new OptimisationStarted(row.id, row.attempt, row.startedAt));
        return Optional.of(new Attempt(row.id, row.attempt, OptimisationMapping.spec(row)));
    }

    /**
     * Notes over which bars an attempt searches. What an attempt before has left to be tried over others is forgotten.
     *
     * @throws Stopped when the search is no longer its
     */
    public void begun(Attempt attempt, String setting) {
        OptimisationRow row = running(attempt).orElseThrow(Stopped::new);
        if (!setting.equals(row.setting)) {
            items.drop(row.id);
        }
        row.setting = setting;
        row.request = OptimisationMapping.text(attempt.spec());
    }

    /**
     * Notes how far an attempt is.
     *
     * @throws Stopped when the search is no longer its
     */
    public void progress(Attempt attempt, int evaluated, @Nullable Trial best) {
        int changed = entities.createQuery("update OptimisationRow o set o.evaluated = :evaluated, o.best = :best"
                        + " where o.id = :id and o.status = 'RUNNING' and o.attempt = :attempt")
                .setParameter("evaluated", evaluated)
                .setParameter("best", best == null ? null : OptimisationMapping.text(best))
                .setParameter("id", attempt.id())
                .setParameter("attempt", attempt.number())
                .executeUpdate();
        if (changed == 0) {
            throw new Stopped();
        }
    }

    /**
     * Stores the result of an attempt; does nothing when the search is no longer its.
     *
     * @param remark what a person should know of the bars; may be empty
     */
    public void done(Attempt attempt, Brought brought, String remark) {
        running(attempt).ifPresent(row -> {
            row.result = brought.document();
            row.evidence = OptimisationMapping.text(brought.evidence());
            row.from = brought.key().from();
            row.to = brought.key().to();
            row.evaluated = brought.evaluated();
            row.best = OptimisationMapping.text(brought.best());
            trials.rank(row.id, brought.ranked());
            end(row, "DONE", remark);
        });
    }

    /** Lets a search that is still that attempt's be taken up again, here or elsewhere. */
    public void giveBack(Attempt attempt) {
        running(attempt).ifPresent(row -> row.status = "QUEUED");
    }

    /** Ends an attempt that could not come to its end; does nothing when the search is no longer its. */
    public void failed(Attempt attempt, String message) {
        running(attempt).ifPresent(row -> end(row, "FAILED", message));
    }

    /** Ends a search of which something cannot be tried; does nothing when it has ended. */
    public void failed(UUID id, String message) {
        OptimisationRow row = lock(id);
        if (row != null && row.endedAt == null) {
            end(row, "FAILED", message);
        }
    }

    /** Cancels a search that has not ended; one that has stays as it is. Empty when there is no such search. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Optional<StoredOptimisation> cancel(UUID id, String by) {
        OptimisationRow row = lock(id);
        if (row == null) {
            return Optional.empty();
        }
        if (row.endedAt == null) {
            end(row, "CANCELLED", "cancelled by " + by);
        }
        return Optional.of(OptimisationMapping.optimisation(row));
    }

    /** The row while it is that attempt's, locked until the end of the transaction. */
    private Optional<OptimisationRow> running(Attempt attempt) {
        OptimisationRow row = lock(attempt.id());
        return Optional.ofNullable(row)
                .filter(each -> each.status.equals("RUNNING") && each.attempt == attempt.number());
    }

    private @Nullable OptimisationRow lock(UUID id) {
        return entities.find(OptimisationRow.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private void end(OptimisationRow row, String status, String message) {
        row.status = status;
        row.message = Text.cut(message, LONGEST_MESSAGE);
        row.endedAt = clock.now();
        items.drop(row.id);
        events.publish(new OptimisationEnded(row.id, status, row.evaluated, row.message, row.endedAt));
    }
}
