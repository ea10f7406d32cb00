package org.grekko.risk;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.grekko.risk.event.BreakerResumed;
import org.grekko.risk.event.BreakerTripped;
import org.grekko.risk.store.BreakerRow;
import org.grekko.shared.Clock;
import org.grekko.shared.EventPublisher;
import org.grekko.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Breakers as rows. Callers refresh {@link Breakers} once the change has committed. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@SuppressWarnings("NullAway.Init")
public class BreakerService {
    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @Inject
    private EventPublisher events;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    /** The standing breakers, oldest first; as the caller's transaction sees them. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public List<Breaker> open() {
        return entities.createQuery(
                        "select b from BreakerRow b where b.resumedAt is null order by b.trippedAt, b.id",
                        BreakerRow.class)
                .getResultStream()
                .map(BreakerService::view)
                .toList();
    }

    /** All breakers, newest first, at most 500. */
    public List<Breaker> all() {
        return entities.createQuery("select b from BreakerRow b order by b.trippedAt desc, b.id", BreakerRow.class)
                .setMaxResults(500)
                .getResultStream()
                .map(BreakerService::view)
                .toList();
    }

    /**
     * Stops trading in the scope, in a transaction of its own; a breaker that stands for the same scope
     * and target is answered instead of a second one.
     *
     * @param scope GLOBAL, AGENT, VENUE or PAIR
     * @param target the agent's id, the venue or the pair; null for GLOBAL
     * @param reason why, 3 to 500 characters
     * @param by who
     */
    public Breaker trip(String scope, @Nullable String target, String reason, String by) {
        for (Breaker standing : open()) {
            if (standing.scope().equals(scope) && Objects.equals(standing.target(), target)) {
                return standing;
            }
        }
        BreakerRow row = new BreakerRow();
        row.id = ids.next();
        row.scope = scope;
        row.target = target;
        row.reason = reason;
        row.trippedBy = by;
        row.trippedAt = clock.now();
        entities.persist(row);
        events.publish(new BreakerTripped(row.id, scope, target, reason, by, row.trippedAt));
        return view(row);
    }

    /**
     * Lets trading go on, in a transaction of its own.
     *
     * @param id the breaker
     * @param reason why it is safe, 3 to 500 characters
     * @param by who
     */
    public Resumption resume(UUID id, String reason, String by) {
        BreakerRow row = entities.find(BreakerRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            return new Resumption.Unknown();
        }
        if (row.resumedAt != null) {
            return new Resumption.AlreadyResumed(view(row));
        }
        row.resumedAt = clock.now();
        row.resumedBy = by;
        row.resumeReason = reason;
        events.publish(new BreakerResumed(row.id, row.scope, row.target, reason, by, clock.now()));
        return new Resumption.Resumed(view(row));
    }

    private static Breaker view(BreakerRow row) {
        return new Breaker(
                row.id,
                row.scope,
                row.target,
                row.reason,
                row.trippedBy,
                row.trippedAt,
                row.resumedAt,
                row.resumedBy,
                row.resumeReason);
    }
}
