package org.grekko.risk;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.grekko.risk.domain.BreakerLevel;
import org.grekko.risk.domain.ChangeStatus;
import org.grekko.risk.domain.trigger.TripCause;
import org.grekko.risk.domain.trigger.TripRule;
import org.grekko.risk.event.TripRuleStepped;
import org.grekko.risk.store.TripRuleRow;
import org.grekko.shared.Clock;
import org.grekko.shared.EventPublisher;
import org.grekko.shared.FieldError;
import org.grekko.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * The limits at which breakers trip by themselves, for the whole installation. One person proposes, another approves,
 * and the version holds at once; what nobody ever changed is the standard of its cause.
 */
@Stateless
@SuppressWarnings("NullAway.Init")
public class TripRules {
    private static final int MOST = 500;

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @Inject
    private EventPublisher events;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    /** For the container, which fills the fields. */
    public TripRules() {}

    TripRules(EntityManager entities, EventPublisher events, Clock clock, Ids ids) {
        this.entities = entities;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    /** The rules in force, one for each cause, in the order of the causes. */
    public List<TripRule> inForce() {
        Map<TripCause, TripRule> held = new EnumMap<>(TripCause.class);
        Arrays.stream(TripCause.values()).forEach(cause -> held.put(cause, cause.standard()));
        entities.createQuery(
                        "select r from TripRuleRow r where r.status = 'APPLIED' order by r.version", TripRuleRow.class)
                .getResultStream()
                .map(TripRules::rule)
                .forEach(rule -> held.put(rule.cause(), rule));
        return List.copyOf(held.values());
    }

    /**
     * Stores a proposal.
     *
     * @param wish the whole rule as it is to be
     * @param reason why, 3 to 500 characters
     * @param by who
     */
    public TripRuleAnswer propose(TripRule wish, String reason, String by) {
        List<FieldError> errors = wish.errors();
        if (!errors.isEmpty()) {
            return new TripRuleAnswer.Wrong(errors);
        }
        TripRuleRow row = new TripRuleRow();
        row.id = ids.next();
        row.cause = wish.cause().name();
        row.enabled = wish.enabled();
        row.limit = wish.limit();
        row.fewest = wish.fewest();
        row.windowSeconds = wish.windowSeconds();
        row.coolDownSeconds = wish.coolDownSeconds();
        row.level = wish.level().name();
        row.reason = reason;
        row.proposedBy = by;
        row.proposedAt = clock.now();
        entities.persist(row);
        step(row, ChangeStatus.PROPOSED, reason, by);
        return new TripRuleAnswer.Done(view(row));
    }

    /** Approves what another person proposed; it holds from the next look on. */
    public TripRuleAnswer approve(UUID id, String by) {
        return decide(id, ChangeStatus.APPLIED, null, by);
    }

    /** Rejects what another person proposed. */
    public TripRuleAnswer reject(UUID id, String reason, String by) {
        return decide(id, ChangeStatus.REJECTED, reason, by);
    }

    private TripRuleAnswer decide(UUID id, ChangeStatus to, @Nullable String reason, String by) {
        TripRuleRow row = entities.find(TripRuleRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            return new TripRuleAnswer.Missing();
        }
        if (row.proposedBy.equals(by)) {
            return new TripRuleAnswer.OwnProposal();
        }
        if (ChangeStatus.valueOf(row.status) != ChangeStatus.PROPOSED) {
            return new TripRuleAnswer.NotNow(view(row));
        }
        if (to == ChangeStatus.APPLIED) {
            row.version = last(row.cause).orElse(0) + 1;
        }
        row.decidedBy = by;
        row.decidedAt = clock.now();
        row.decisionReason = reason;
        step(row, to, reason == null ? "approved" : reason, by);
        return new TripRuleAnswer.Done(view(row));
    }

    private Optional<Integer> last(String cause) {
        return Optional.ofNullable(
                entities.createQuery("select max(r.version) from TripRuleRow r where r.cause = :cause", Integer.class)
                        .setParameter("cause", cause)
                        .getSingleResult());
    }

    /** Changes, the newest first, at most {@value #MOST}. */
    public List<TripRuleChange> list() {
        return views("select r from TripRuleRow r order by r.proposedAt desc, r.id desc");
    }

    /** Changes that wait for a second person, the oldest first. */
    public List<TripRuleChange> proposed() {
        return views("select r from TripRuleRow r where r.status = 'PROPOSED' order by r.proposedAt, r.id");
    }

    private List<TripRuleChange> views(String query) {
        return entities.createQuery(query, TripRuleRow.class)
                .setMaxResults(MOST)
                .getResultStream()
                .map(TripRules::view)
                .toList();
    }

    private void step(TripRuleRow row, ChangeStatus to, String reason, String by) {
        row.status = to.name();
        events.publish(new TripRuleStepped(
                row.id,
                row.cause,
                row.version,
                row.enabled,
                row.limit,
                row.fewest,
                row.windowSeconds,
                row.coolDownSeconds,
                row.level,
                row.status,
                reason,
                by,
                clock.now()));
    }

    private static TripRule rule(TripRuleRow row) {
        return new TripRule(
                TripCause.valueOf(row.cause),
                row.version == null ? 0 : row.version,
                row.enabled,
                row.limit.stripTrailingZeros(),
                row.fewest,
                row.windowSeconds,
                row.coolDownSeconds,
                BreakerLevel.valueOf(row.level));
    }

    private static TripRuleChange view(TripRuleRow row) {
        return new TripRuleChange(
                row.id,
                rule(row),
                ChangeStatus.valueOf(row.status),
                row.reason,
                row.proposedBy,
                row.proposedAt,
                row.decidedBy,
                row.decidedAt,
                row.decisionReason);
    }
}
