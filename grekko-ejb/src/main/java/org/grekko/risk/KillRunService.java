package org.grekko.risk;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.grekko.risk.domain.BreakerLevel;
import org.grekko.risk.domain.KillStep;
import org.grekko.risk.event.KillRunEnded;
import org.grekko.risk.store.KillCloseRow;
import org.grekko.risk.store.KillMapping;
import org.grekko.risk.store.KillRunRow;
import org.grekko.shared.Clock;
import org.grekko.shared.EventPublisher;
import org.grekko.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Presses of the kill switch as rows. A press commits together with its breaker, a try to close a position together with
 * its order: whoever takes up an unfinished press after a crash reads from the rows what is left to do.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@SuppressWarnings("NullAway.Init")
public class KillRunService {
    private static final String UNFINISHED = "('CANCELLING', 'CLOSING')";

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

    /** A press and the breaker that stands now. */
    public record Pressed(Breaker breaker, KillRun run) {}

    /** Trips the breaker, or takes it up the ladder, and begins the press; in one transaction of its own. */
    public Pressed press(NewTrip wish) {
        Instant now = clock.now();
        return begin(breakers.trip(wish), wish, now);
    }

    /** What became of a wish to go up the ladder: the press when it did. */
    public record Raised(BreakerStep step, Optional<Pressed> pressed) {}

    /** Takes a standing breaker up the ladder and begins the press; in one transaction of its own. */
    public Raised escalate(UUID breakerId, NewTrip wish) {
        Instant now = clock.now();
        BreakerStep step = breakers.escalate(breakerId, wish);
        return new Raised(
                step,
                step instanceof BreakerStep.Higher higher
                        ? Optional.of(begin(higher.breaker(), wish, now))
                        : Optional.empty());
    }

    /** Of one breaker and level one press closes positions at a time: another one joins it. */
    private Pressed begin(Breaker breaker, NewTrip wish, Instant now) {
        Optional<KillRun> going = of(breaker.id()).stream()
                .filter(run -> run.step().unfinished() && run.level() == breaker.level() && run.closes())
                .findFirst();
        if (going.isPresent()) {
            return new Pressed(breaker, going.get());
        }
        KillRunRow row = new KillRunRow();
        row.id = ids.next();
        row.breakerId = breaker.id();
        row.level = breaker.level().name();
        row.policy = breaker.policy() == null ? null : breaker.policy().name();
        row.pressedBy = wish.by();
        row.reason = wish.reason();
        row.pressedAt = now;
        row.cancelledNotional = BigDecimal.ZERO;
        row.step = KillStep.CANCELLING.name();
        row.note = "";
        entities.persist(row);
        return new Pressed(breaker, KillMapping.run(row));
    }

    /** Counts orders that a press cancels, in the transaction that cancels them. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void counted(UUID runId, int count, BigDecimal notional) {
        KillRun unused = change(runId, row -> {
            row.cancelled += count;
            row.cancelledNotional = row.cancelledNotional.add(notional);
        });
    }

    /** Notes that all cancels are on their way, and whether they are confirmed already. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public KillRun sent(UUID runId, boolean confirmed) {
        return change(runId, row -> {
            Instant now = clock.now();
            boolean cancels = BreakerLevel.valueOf(row.level).cancels();
            row.cancelsSentAt = cancels ? now : null;
            if (confirmed && row.cancelsConfirmedAt == null) {
                confirm(row, cancels ? now : null);
            }
        });
    }

    /** Notes that every cancel is confirmed; a press that closes no position ends with that. */
    public KillRun confirmed(UUID runId) {
        return change(runId, row -> confirm(row, clock.now()));
    }

    private void confirm(KillRunRow row, @Nullable Instant at) {
        row.cancelsConfirmedAt = at;
        if (KillMapping.run(row).goesOn()) {
            row.step = KillStep.CLOSING.name();
        } else {
            end(row, KillStep.DONE);
        }
    }

    /** Notes what is left to close, and what that waits for. */
    public KillRun progress(UUID runId, int remaining, String note) {
        return change(runId, row -> {
            row.remaining = remaining;
            row.note = note;
        });
    }

    /** Notes that all is done: what was to be closed is closed, and at L5 the keys are destroyed. */
    public KillRun done(UUID runId, String note) {
        return change(runId, row -> {
            row.flatAt = KillMapping.run(row).closes() ? clock.now() : null;
            row.remaining = 0;
            row.note = note;
            end(row, KillStep.DONE);
        });
    }

    /** Notes that trading was resumed before every position was closed. */
    public KillRun abandoned(UUID runId) {
        return change(runId, row -> {
            row.note = "resumed with " + row.remaining + " positions not closed";
            end(row, KillStep.ABANDONED);
        });
    }

    private KillRun change(UUID runId, Consumer<KillRunRow> change) {
        KillRunRow row = entities.find(KillRunRow.class, runId, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new IllegalArgumentException("there is no press " + runId);
        }
        if (KillStep.valueOf(row.step).unfinished()) {
            change.accept(row);
        }
        return KillMapping.run(row);
    }

    private void end(KillRunRow row, KillStep step) {
        row.step = step.name();
        events.publish(new KillRunEnded(
                row.id,
                row.breakerId,
                row.level,
                row.step,
                row.cancelled,
                row.cancelledNotional,
                closes(row.id).size(),
                row.pressedAt,
                row.cancelsSentAt,
                row.cancelsConfirmedAt,
                row.flatAt,
                row.note,
                clock.now()));
    }

    /** Notes a try to close a position, in the transaction of its order. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void tried(KillClose close) {
        entities.persist(KillMapping.row(close));
    }

    /** The presses that are not over, the oldest first. */
    public List<KillRun> unfinished() {
        return runs("select r from KillRunRow r where r.step in " + UNFINISHED + " order by r.pressedAt, r.id");
    }

    /** Presses, the newest first, at most 200. */
    public List<KillRun> list() {
        return runs("select r from KillRunRow r order by r.pressedAt desc, r.id desc");
    }

    private List<KillRun> runs(String words) {
        return entities.createQuery(words, KillRunRow.class)
                .setMaxResults(200)
                .getResultStream()
                .map(KillMapping::run)
                .toList();
    }

    /** The presses of a breaker, the newest first. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public List<KillRun> of(UUID breakerId) {
        return entities.createQuery(
                        "select r from KillRunRow r where r.breakerId = :breaker order by r.pressedAt desc, r.id desc",
                        KillRunRow.class)
                .setParameter("breaker", breakerId)
                .setMaxResults(200)
                .getResultStream()
                .map(KillMapping::run)
                .toList();
    }

    /** The press of that id. */
    public Optional<KillRun> find(UUID runId) {
        return Optional.ofNullable(entities.find(KillRunRow.class, runId)).map(KillMapping::run);
    }

    /** The tries of a press to close positions, the oldest first. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public List<KillClose> closes(UUID runId) {
        return entities.createQuery(
                        "select c from KillCloseRow c where c.runId = :run order by c.placedAt, c.pair, c.attempt",
                        KillCloseRow.class)
                .setParameter("run", runId)
                .getResultStream()
                .map(KillMapping::close)
                .toList();
    }

    /** The orders with which unfinished presses close positions of a portfolio; no press cancels them. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Set<UUID> closing(UUID portfolioId) {
        return new HashSet<>(entities.createQuery(
                        "select c.orderId from KillCloseRow c, KillRunRow r where c.runId = r.id and r.step in "
                                + UNFINISHED + " and c.portfolioId = :portfolio and c.orderId is not null",
                        UUID.class)
                .setParameter("portfolio", portfolioId)
                .getResultList());
    }
}
