package org.grekko.execution;

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
import org.grekko.execution.domain.WithdrawalStates;
import org.grekko.execution.domain.WithdrawalStatus;
import org.grekko.execution.domain.WithdrawalStep;
import org.grekko.execution.event.WithdrawalChanged;
import org.grekko.execution.store.WithdrawalRow;
import org.grekko.shared.Clock;
import org.grekko.shared.EventPublisher;
import org.grekko.shared.Ids;
import org.grekko.shared.Text;
import org.jspecify.annotations.Nullable;

/** Withdrawals as rows; every step is one of the table and leaves an event. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class WithdrawalService {
    private static final int MOST = 500;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_VENUE_ID = 120;

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @Inject
    private EventPublisher events;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    /** Why and by whom a step is taken; venueId is null where the venue gave none. */
    public record Note(String reason, String by, @Nullable String venueId) {}

    /** Stores a proposed withdrawal. */
    public Withdrawal propose(Destination to, BigDecimal amount, BigDecimal value, String reason, String by) {
        WithdrawalRow row = new WithdrawalRow();
        row.id = ids.next();
        row.accountId = to.accountId();
        row.destinationId = to.id();
        row.asset = to.asset();
        row.address = to.address();
        row.network = to.network();
        row.amount = amount;
        row.value = value;
        row.status = WithdrawalStatus.PROPOSED.name();
        row.reason = Text.cut(reason, LONGEST_REASON);
        row.proposedBy = by;
        row.proposedAt = clock.now();
        row.updatedBy = by;
        row.updatedAt = row.proposedAt;
        entities.persist(row);
        publish(row, null);
        return view(row);
    }

    /** Withdrawals of an account, the newest first, at most 500. */
    public List<Withdrawal> list(UUID accountId) {
        return entities.createQuery(
                        "select w from WithdrawalRow w where w.accountId = :account order by w.proposedAt desc, w.id",
                        WithdrawalRow.class)
                .setParameter("account", accountId)
                .setMaxResults(MOST)
                .getResultStream()
                .map(WithdrawalService::view)
                .toList();
    }

    /** The oldest withdrawals of that status which did not change since then, at most 500. */
    public List<Withdrawal> unchanged(WithdrawalStatus status, Instant since) {
        return entities.createQuery(
                        "select w from WithdrawalRow w where w.status = :status and w.updatedAt < :since"
                                + " order by w.updatedAt, w.id",
                        WithdrawalRow.class)
                .setParameter("status", status.name())
                .setParameter("since", since)
                .setMaxResults(MOST)
                .getResultStream()
                .map(WithdrawalService::view)
                .toList();
    }

    /** The withdrawal of that id, if it is the account's. */
    public Optional<Withdrawal> find(UUID accountId, UUID id) {
        return Optional.ofNullable(entities.find(WithdrawalRow.class, id))
                .filter(row -> row.accountId.equals(accountId))
                .map(WithdrawalService::view);
    }

    /** Assets of an account of which a withdrawal may have left without being booked. */
    public List<String> inTransit(UUID accountId) {
        return entities.createQuery(
                        "select distinct w.asset from WithdrawalRow w where w.accountId = :account"
                                + " and w.status in ('SENDING', 'UNKNOWN')",
                        String.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    /** What was approved since then and may have left, in base currency. */
    public BigDecimal used(UUID accountId, Instant since) {
        return entities.createQuery(
                        "select w from WithdrawalRow w where w.accountId = :account and w.decidedAt >= :since",
                        WithdrawalRow.class)
                .setParameter("account", accountId)
                .setParameter("since", since)
                .getResultStream()
                .filter(row -> WithdrawalStatus.valueOf(row.status).counts())
                .map(row -> row.value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Notes what the amount is worth now. */
    public void valued(UUID id, BigDecimal value) {
        locked(id).value = value;
    }

    /** Takes a step; empty when the table has none from where it stands. */
    public Optional<Withdrawal> step(UUID id, WithdrawalStep step, Note note) {
        WithdrawalRow row = locked(id);
        WithdrawalStatus from = WithdrawalStatus.valueOf(row.status);
        Optional<WithdrawalStatus> to = WithdrawalStates.next(from, step);
        to.ifPresent(next -> {
            row.status = next.name();
            row.reason = Text.cut(note.reason(), LONGEST_REASON);
            row.updatedBy = note.by();
            row.updatedAt = clock.now();
            if (note.venueId() != null) {
                row.venueId = Text.cut(note.venueId(), LONGEST_VENUE_ID);
            }
            if (step == WithdrawalStep.APPROVE || step == WithdrawalStep.REJECT) {
                row.decidedBy = note.by();
                row.decidedAt = row.updatedAt;
            }
            publish(row, from);
        });
        return to.map(next -> view(row));
    }

    private WithdrawalRow locked(UUID id) {
        WithdrawalRow row = entities.find(WithdrawalRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new IllegalArgumentException("there is no withdrawal " + id);
        }
        return row;
    }

    private void publish(WithdrawalRow row, @Nullable WithdrawalStatus from) {
        events.publish(new WithdrawalChanged(
                row.id,
                row.accountId,
                row.asset,
                row.amount,
                row.address,
                from == null ? null : from.name(),
                row.status,
                row.reason,
                row.updatedBy,
                row.venueId,
                row.updatedAt));
    }

    private static Withdrawal view(WithdrawalRow row) {
        return new Withdrawal(
                row.id,
                row.accountId,
                row.destinationId,
                row.asset,
                row.address,
                row.network,
                row.amount,
                row.value,
                WithdrawalStatus.valueOf(row.status),
                row.reason,
                row.venueId,
                row.proposedBy,
                row.proposedAt,
                row.decidedBy,
                row.decidedAt,
                row.updatedBy,
                row.updatedAt);
    }
}
