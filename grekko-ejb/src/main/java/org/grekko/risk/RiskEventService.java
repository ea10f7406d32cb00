package org.grekko.risk;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.grekko.risk.domain.RiskAction;
import org.grekko.risk.domain.RiskEventState;
import org.grekko.risk.domain.RiskEventStates;
import org.grekko.risk.domain.RiskEventStep;
import org.grekko.risk.domain.RiskSeverity;
import org.grekko.risk.event.RiskEventStepped;
import org.grekko.risk.store.RiskEventRow;
import org.grekko.shared.Clock;
import org.grekko.shared.EventPublisher;
import org.grekko.shared.Ids;
import org.grekko.shared.store.Filters;
import org.jspecify.annotations.Nullable;

/** Risk events as rows; what is found again before it is resolved only counts up, or becomes graver. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class RiskEventService {
    private static final int MOST_AT_ONCE = 100;
    private static final String GREKKO = "grekko";
    private static final String HALT = "HALT";

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @Inject
    private EventPublisher events;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    @Inject
    private RiskSettings settings;

    /** Raises an event, or counts up the one that is not resolved; a graver one begins its clock anew. */
    public RiskEvent raise(NewRiskEvent found) {
        String key = RiskEventForm.key(found);
        Optional<RiskEventRow> standing = entities.createQuery(
                        "select e from RiskEventRow e where e.openKey = :key", RiskEventRow.class)
                .setParameter("key", key)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
        Instant now = clock.now();
        RiskEventRow row = standing.orElseGet(() -> RiskEventForm.row(found, ids.next(), now, settings.patience()));
        boolean worse = found.severity().above(RiskSeverity.valueOf(row.severity));
        if (standing.isPresent()) {
            row.occurrences++;
            row.lastAt = now;
        } else {
            entities.persist(row);
        }
        if (worse) {
            RiskEventForm.worsen(row, found, RiskEventStates.due(now, settings.patience()));
        }
        if (worse || standing.isEmpty()) {
            events.publish(RiskEventForm.raised(row, now));
        }
        return RiskEventForm.view(row);
    }

    /** Notes that a person has seen the event; its clock stops. */
    public RiskEventAnswer acknowledge(UUID id, @Nullable String note, String by) {
        return step(id, RiskEventStep.ACKNOWLEDGE, note == null ? "seen" : note, by);
    }

    /** Notes that the event is over, and what was done. */
    public RiskEventAnswer resolve(UUID id, String note, String by) {
        return step(id, RiskEventStep.RESOLVE, note, by);
    }

    /** Escalates an event that nobody acknowledged in time, in a transaction of its own; once for each run of its clock. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void escalate(UUID id) {
        RiskEventRow row = entities.find(RiskEventRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row != null && RiskEventStates.overdue(RiskEventState.valueOf(row.state), row.dueAt, clock.now())) {
            step(id, RiskEventStep.ESCALATE, "nobody acknowledged it until " + row.dueAt, GREKKO);
        }
    }

    private RiskEventAnswer step(UUID id, RiskEventStep step, String note, String by) {
        RiskEventRow row = entities.find(RiskEventRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            return new RiskEventAnswer.Missing();
        }
        RiskEventState from = RiskEventState.valueOf(row.state);
        Optional<RiskEventState> to = RiskEventStates.after(from, step);
        if (to.isEmpty()) {
            return new RiskEventAnswer.NotNow(RiskEventForm.view(row));
        }
        RiskEventForm.step(row, step, note, by, clock.now());
        row.state = to.get().name();
        tell(row, from.name(), step.name(), note, by);
        return new RiskEventAnswer.Done(RiskEventForm.view(row));
    }

    /** The critical events for which trading was not halted yet, the oldest first; at most 100. */
    public List<UUID> toHalt() {
        return entities.createQuery(
                        "select e.id from RiskEventRow e where e.severity = 'CRITICAL' and e.haltedAt is null"
                                + " and e.openKey is not null order by e.createdAt, e.id",
                        UUID.class)
                .setMaxResults(MOST_AT_ONCE)
                .getResultList();
    }

    /** The events whose time to be acknowledged is over, the oldest first; at most 100. */
    public List<UUID> overdue() {
        return entities.createQuery(
                        "select e.id from RiskEventRow e where e.state = 'OPEN' and e.dueAt <= :now"
                                + " order by e.dueAt, e.id",
                        UUID.class)
                .setParameter("now", clock.now())
                .setMaxResults(MOST_AT_ONCE)
                .getResultList();
    }

    /** Notes that trading was halted for the event, in a transaction of its own. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void halted(UUID id) {
        RiskEventRow row = entities.find(RiskEventRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row != null && row.haltedAt == null) {
            row.haltedAt = clock.now();
            row.action = RiskAction.TRADING_HALTED.name();
            tell(row, row.state, HALT, "critical: trading was halted", GREKKO);
        }
    }

    private void tell(RiskEventRow row, String from, String step, String note, String by) {
        events.publish(new RiskEventStepped(
                row.id, row.type, row.severity, row.title, from, row.state, step, note, by, clock.now()));
    }

    /** The event of that id. */
    public Optional<RiskEvent> find(UUID id) {
        return Optional.ofNullable(entities.find(RiskEventRow.class, id)).map(RiskEventForm::view);
    }

    /**
     * A page of events, newest first.
     *
     * @param state only those in that state; null for all
     * @param before continue after the event of this time; null for the first page
     * @param beforeId continue after this event; null for the first page
     * @param limit at most this many
     */
    public List<RiskEvent> list(
            @Nullable RiskEventState state, @Nullable Instant before, @Nullable UUID beforeId, int limit) {
        return new Filters("createdAt")
                .equal("state", state == null ? null : state.name())
                .after(before, beforeId)
                .query(entities, RiskEventRow.class, limit)
                .getResultStream()
                .map(RiskEventForm::view)
                .toList();
    }

    /** How many events nobody has acknowledged. */
    public long unacknowledged() {
        return entities.createQuery(
                        "select count(e) from RiskEventRow e where e.state in ('OPEN', 'ESCALATED')", Long.class)
                .getSingleResult();
    }
}
