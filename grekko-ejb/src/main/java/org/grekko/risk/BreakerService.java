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
import java.util.Optional;
import java.util.UUID;
import org.grekko.risk.domain.BreakerLevel;
import org.grekko.risk.domain.FlattenPolicy;
import org.grekko.risk.event.BreakerEscalated;
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
     * Stops trading in the scope, in the caller's transaction. A breaker that stands for the same scope and target is
     * answered instead of a second one; when it stands lower than is wished, it goes up.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Breaker trip(NewTrip wish) {
        for (Breaker standing : open()) {
            if (standing.scope().equals(wish.scope()) && Objects.equals(standing.target(), wish.target())) {
                return escalate(standing.id(), wish) instanceof BreakerStep.Higher higher ? higher.breaker() : standing;
            }
        }
        BreakerRow row = new BreakerRow();
        row.id = ids.next();
        row.scope = wish.scope();
        row.target = wish.target();
        row.level = wish.level().name();
        row.policy = policy(wish);
        row.reason = wish.reason();
        row.trippedBy = wish.by();
        row.trippedAt = clock.now();
        row.expectedResumeAt = wish.expectedResumeAt();
        row.agents = String.join("\n", wish.agents());
        entities.persist(row);
        events.publish(new BreakerTripped(
                row.id,
                row.scope,
                row.target,
                row.level,
                row.policy,
                row.reason,
                row.trippedBy,
                wish.agents(),
                row.expectedResumeAt,
                row.trippedAt));
        return view(row);
    }

    /**
     * Takes a standing breaker up the ladder, in the caller's transaction.
     *
     * @param id the breaker
     * @param wish level, policy, reason and who; its scope says nothing
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public BreakerStep escalate(UUID id, NewTrip wish) {
        BreakerRow row = entities.find(BreakerRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            return new BreakerStep.Unknown();
        }
        if (row.resumedAt != null) {
            return new BreakerStep.Over(view(row));
        }
        if (!higher(row, wish)) {
            return new BreakerStep.NotHigher(view(row));
        }
        String from = row.level;
        row.level = wish.level().name();
        row.policy = policy(wish);
        row.reason = wish.reason();
        events.publish(new BreakerEscalated(
                row.id, row.scope, row.target, from, row.level, row.policy, wish.reason(), wish.by(), clock.now()));
        return new BreakerStep.Higher(view(row));
    }

    /** It goes up with its level, and on the same rung when more positions are to be closed. */
    private static boolean higher(BreakerRow row, NewTrip wish) {
        BreakerLevel now = BreakerLevel.valueOf(row.level);
        String policy = policy(wish);
        return wish.level().above(now)
                || (wish.level() == now
                        && policy != null
                        && row.policy != null
                        && FlattenPolicy.valueOf(policy).wider(FlattenPolicy.valueOf(row.policy)));
    }

    private static @Nullable String policy(NewTrip wish) {
        FlattenPolicy policy = wish.policy();
        if (!wish.level().flattens()) {
            return null;
        }
        return (policy == null ? FlattenPolicy.ALL : policy).name();
    }

    /** The breaker of that id. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Optional<Breaker> find(UUID id) {
        return Optional.ofNullable(entities.find(BreakerRow.class, id)).map(BreakerService::view);
    }

    /**
     * Lets trading go on, in a transaction of its own. From L4 on it takes a second person, who approves what another
     * proposed.
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
        if (BreakerLevel.valueOf(row.level).takesTwo()) {
            return new Resumption.TakesTwo(view(row));
        }
        return resume(row, reason, by);
    }

    /** Lets trading go on because two people want it, in their transaction; false when it went on before. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean approved(UUID id, String reason, String by) {
        BreakerRow row = entities.find(BreakerRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null || row.resumedAt != null) {
            return false;
        }
        resume(row, reason, by);
        return true;
    }

    private Resumption resume(BreakerRow row, String reason, String by) {
        row.resumedAt = clock.now();
        row.resumedBy = by;
        row.resumeReason = reason;
        events.publish(new BreakerResumed(row.id, row.scope, row.target, reason, by, clock.now()));
        return new Resumption.Resumed(view(row));
    }

    static Breaker view(BreakerRow row) {
        return new Breaker(
                row.id,
                row.scope,
                row.target,
                BreakerLevel.valueOf(row.level),
                row.policy == null ? null : FlattenPolicy.valueOf(row.policy),
                row.reason,
                row.trippedBy,
                row.trippedAt,
                row.expectedResumeAt,
                row.agents.lines().toList(),
                row.resumedAt,
                row.resumedBy,
                row.resumeReason);
    }
}
