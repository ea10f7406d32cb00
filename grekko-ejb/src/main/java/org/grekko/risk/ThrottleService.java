package org.grekko.risk;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.grekko.risk.domain.OrderFlow;
import org.grekko.risk.event.PictureDiffered;
import org.grekko.risk.event.ThrottleRearmed;
import org.grekko.risk.event.ThrottleTripped;
import org.grekko.risk.store.ThrottleRow;
import org.grekko.shared.Clock;
import org.grekko.shared.EventPublisher;
import org.grekko.shared.Ids;

/** Automata that stand still, as rows; each change with its event in the caller's transaction. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class ThrottleService {
    private static final int MOST = 500;

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @Inject
    private EventPublisher events;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    /** Keeps that an automaton stands still. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void trip(UUID portfolioId, OrderFlow.Trip trip) {
        ThrottleRow row = new ThrottleRow();
        row.id = ids.next();
        row.portfolioId = portfolioId;
        row.subject = trip.subject();
        row.repeats = trip.repeats();
        row.most = trip.most();
        row.trippedAt = trip.at();
        entities.persist(row);
        events.publish(new ThrottleTripped(row.id, portfolioId, row.subject, row.repeats, row.most, row.trippedAt));
    }

    /** The automata that stand still in a portfolio. */
    public List<OrderFlow.Trip> standing(UUID portfolioId) {
        return entities.createQuery(
                        "select t from ThrottleRow t where t.portfolioId = :id and t.rearmedAt is null"
                                + " order by t.trippedAt, t.id",
                        ThrottleRow.class)
                .setParameter("id", portfolioId)
                .setMaxResults(MOST)
                .getResultStream()
                .map(row -> new OrderFlow.Trip(row.subject, row.repeats, row.most, row.trippedAt))
                .toList();
    }

    /** All throttles, newest first, at most 500. */
    public List<Throttle> all() {
        return entities.createQuery("select t from ThrottleRow t order by t.trippedAt desc, t.id", ThrottleRow.class)
                .setMaxResults(MOST)
                .getResultStream()
                .map(ThrottleService::view)
                .toList();
    }

    /** The throttle of that id. */
    public Optional<Throttle> find(UUID id) {
        return Optional.ofNullable(entities.find(ThrottleRow.class, id)).map(ThrottleService::view);
    }

    /**
     * Keeps that a person re-armed it; it must stand still.
     *
     * @param reason why, 3 to 500 characters
     * @param by who
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Throttle rearm(UUID id, String reason, String by) {
        ThrottleRow row = entities.find(ThrottleRow.class, id);
        Instant now = clock.now();
        row.rearmedAt = now;
        row.rearmedBy = by;
        row.rearmReason = reason;
        events.publish(new ThrottleRearmed(id, row.portfolioId, row.subject, reason, by, now));
        return view(row);
    }

    /** Keeps that the picture of a portfolio did not agree with its rows. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void pictureDiffered(UUID portfolioId, String difference) {
        events.publish(new PictureDiffered(portfolioId, difference, clock.now()));
    }

    private static Throttle view(ThrottleRow row) {
        return new Throttle(
                row.id,
                row.portfolioId,
                row.subject,
                row.repeats,
                row.most,
                row.trippedAt,
                row.rearmedAt,
                row.rearmedBy,
                row.rearmReason);
    }
}
