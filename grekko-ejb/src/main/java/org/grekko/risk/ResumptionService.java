package org.grekko.risk;

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
import org.grekko.risk.domain.ChangeStatus;
import org.grekko.risk.event.ResumptionStepped;
import org.grekko.risk.store.ResumptionRow;
import org.grekko.shared.Clock;
import org.grekko.shared.EventPublisher;
import org.grekko.shared.Ids;
import org.grekko.shared.Text;
import org.jspecify.annotations.Nullable;

/** Resumptions from L4 on: one person proposes, another decides; what is approved resumes in the same transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@SuppressWarnings("NullAway.Init")
public class ResumptionService {
    /** How many proposals a list has at most. */
    public static final int MOST = 500;

    private static final int LONGEST_REASON = 500;

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @EJB
    private BreakerService breakers;

    @Inject
    private EventPublisher events;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    /** Stores a proposal; of one breaker at most one waits. */
    public ResumptionAnswer propose(UUID breakerId, String reason, boolean abandonFlatten, String by) {
        Optional<Breaker> breaker = breakers.find(breakerId);
        if (breaker.isEmpty()) {
            return new ResumptionAnswer.Missing();
        }
        if (breaker.get().resumedAt() != null) {
            return new ResumptionAnswer.NotNow("Trading was resumed before");
        }
        if (!breaker.get().level().takesTwo()) {
            return new ResumptionAnswer.NotNow(
                    "The breaker stands at " + breaker.get().level().code() + ": one risk manager resumes it");
        }
        if (proposed().stream().anyMatch(each -> each.breakerId().equals(breakerId))) {
            return new ResumptionAnswer.NotNow("A proposal for this breaker waits already; decide about that one");
        }
        ResumptionRow row = new ResumptionRow();
        row.id = ids.next();
        row.breakerId = breakerId;
        row.reason = reason;
        row.abandonFlatten = abandonFlatten;
        row.status = ChangeStatus.PROPOSED.name();
        row.proposedBy = by;
        row.proposedAt = clock.now();
        entities.persist(row);
        tell(row, breaker.get(), null, reason, by);
        return new ResumptionAnswer.Done(view(row));
    }

    /** Approves what another person proposed: the breaker is resumed. */
    public ResumptionAnswer approve(UUID id, String by) {
        return decide(id, ChangeStatus.APPLIED, null, by);
    }

    /** Rejects what another person proposed; the breaker stands on. */
    public ResumptionAnswer reject(UUID id, String reason, String by) {
        return decide(id, ChangeStatus.REJECTED, reason, by);
    }

    private ResumptionAnswer decide(UUID id, ChangeStatus to, @Nullable String reason, String by) {
        ResumptionRow row = entities.find(ResumptionRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            return new ResumptionAnswer.Missing();
        }
        if (row.proposedBy.equals(by)) {
            return new ResumptionAnswer.OwnProposal();
        }
        if (!row.status.equals(ChangeStatus.PROPOSED.name())) {
            return new ResumptionAnswer.NotNow("The proposal is " + row.status + " already");
        }
        String why = reason == null ? row.reason + " (proposed by " + row.proposedBy + ")" : reason;
        if (to == ChangeStatus.APPLIED && !breakers.approved(row.breakerId, cut(why), by)) {
            return new ResumptionAnswer.NotNow("Trading was resumed before; reject the proposal");
        }
        String from = row.status;
        row.status = to.name();
        row.decidedBy = by;
        row.decidedAt = clock.now();
        row.decisionReason = reason;
        tell(row, breakers.find(row.breakerId).orElseThrow(), from, cut(why), by);
        return new ResumptionAnswer.Done(view(row));
    }

    private static String cut(String text) {
        return Text.cut(text, LONGEST_REASON);
    }

    /** The proposal of that id. */
    public Optional<ProposedResumption> find(UUID id) {
        return Optional.ofNullable(entities.find(ResumptionRow.class, id)).map(ResumptionService::view);
    }

    /** Proposals, the newest first, at most {@value #MOST}. */
    public List<ProposedResumption> list() {
        return query("select r from ResumptionRow r order by r.proposedAt desc, r.id desc");
    }

    /** Proposals that wait for a second person, the oldest first, at most {@value #MOST}. */
    public List<ProposedResumption> proposed() {
        return query("select r from ResumptionRow r where r.status = 'PROPOSED' order by r.proposedAt, r.id");
    }

    private List<ProposedResumption> query(String words) {
        return entities.createQuery(words, ResumptionRow.class)
                .setMaxResults(MOST)
                .getResultStream()
                .map(ResumptionService::view)
                .toList();
    }

    private void tell(ResumptionRow row, Breaker breaker, @Nullable String from, String reason, String by) {
        events.publish(new ResumptionStepped(
                row.id, row.breakerId, breaker.where(), from, row.status, row.abandonFlatten, reason, by, clock.now()));
    }

    private static ProposedResumption view(ResumptionRow row) {
        return new ProposedResumption(
                row.id,
                row.breakerId,
                row.reason,
                row.abandonFlatten,
                ChangeStatus.valueOf(row.status),
                row.proposedBy,
                row.proposedAt,
                row.decidedBy,
                row.decidedAt,
                row.decisionReason);
    }
}
