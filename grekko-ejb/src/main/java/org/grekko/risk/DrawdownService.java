package org.grekko.risk;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.grekko.risk.domain.DrawdownGuard;
import org.grekko.risk.domain.DrawdownStage;
import org.grekko.risk.event.DrawdownStepped;
import org.grekko.risk.store.DrawdownRow;
import org.grekko.shared.Clock;
import org.grekko.shared.EventPublisher;

/** Drawdowns of portfolios as rows: each stage is reached once, over restarts too. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@SuppressWarnings("NullAway.Init")
public class DrawdownService {
    private static final String GREKKO = "grekko";

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @Inject
    private EventPublisher events;

    @Inject
    private Clock clock;

    /** For the container. */
    public DrawdownService() {}

    DrawdownService(EntityManager entities, EventPublisher events, Clock clock) {
        this.entities = entities;
        this.events = events;
        this.clock = clock;
    }

    /** Every drawdown that was ever of note. */
    public List<Drawdown> list() {
        return entities.createQuery("select d from DrawdownRow d order by d.portfolioId", DrawdownRow.class)
                .getResultStream()
                .map(DrawdownService::view)
                .toList();
    }

    /** Where the portfolio would be after a look at its drawdown; nothing is stored. */
    public DrawdownGuard after(UUID portfolioId, BigDecimal drawdown) {
        DrawdownRow row = entities.find(DrawdownRow.class, portfolioId);
        return (row == null ? DrawdownGuard.NEW : guard(row)).next(drawdown);
    }

    /** Since when the fall of a portfolio is counted from where it is; empty when it is from the peak since ever. */
    public Optional<Drawdown> find(UUID portfolioId) {
        return Optional.ofNullable(entities.find(DrawdownRow.class, portfolioId))
                .map(DrawdownService::view);
    }

    /** Stores a look at the drawdown; answers with the stage that it reached first now, if any. */
    public Optional<DrawdownStage> look(UUID portfolioId, BigDecimal drawdown) {
        DrawdownRow row = entities.find(DrawdownRow.class, portfolioId, LockModeType.PESSIMISTIC_WRITE);
        DrawdownGuard before = row == null ? DrawdownGuard.NEW : guard(row);
        DrawdownGuard after = before.next(drawdown);
        if (after.stage() == before.stage() && after.base().compareTo(before.base()) == 0) {
            return Optional.empty();
        }
        DrawdownRow kept = row == null ? fresh(portfolioId) : row;
        kept.base = after.base();
        if (after.stage() == before.stage()) {
            return Optional.empty();
        }
        kept.stage = after.stage().name();
        kept.reachedAt = after.stage() == DrawdownStage.CALM ? null : clock.now();
        kept.reached = after.fall();
        unlift(kept);
        String reason = after.stage().above(before.stage())
                ? "the fall has reached " + after.stage().from().toPlainString()
                : "the fall is below " + DrawdownStage.WARNED.from().toPlainString() + " again";
        tell(kept, before, after, reason, GREKKO);
        return after.stage().above(before.stage()) ? Optional.of(after.stage()) : Optional.empty();
    }

    /** Counts the fall from where NAV is now: after a halt that two people ended, and after a replay. */
    public void reset(UUID portfolioId, BigDecimal drawdown, String reason) {
        DrawdownRow row = entities.find(DrawdownRow.class, portfolioId, LockModeType.PESSIMISTIC_WRITE);
        DrawdownGuard before = row == null ? DrawdownGuard.NEW : guard(row);
        DrawdownRow kept = row == null ? fresh(portfolioId) : row;
        DrawdownGuard after = DrawdownGuard.resetAt(drawdown);
        kept.stage = after.stage().name();
        kept.base = drawdown;
        kept.resetAt = clock.now();
        kept.reachedAt = null;
        kept.reached = BigDecimal.ZERO;
        unlift(kept);
        tell(kept, before, after, reason, GREKKO);
    }

    /** Gives halved budgets back; empty when they are not halved. */
    public Optional<Drawdown> lift(UUID portfolioId, String reason, String by) {
        DrawdownRow row = entities.find(DrawdownRow.class, portfolioId, LockModeType.PESSIMISTIC_WRITE);
        if (row == null || !row.stage.equals(DrawdownStage.HALVED.name()) || row.liftedAt != null) {
            return Optional.empty();
        }
        DrawdownGuard before = guard(row);
        row.liftedAt = clock.now();
        row.liftedBy = by;
        row.liftReason = reason;
        tell(row, before, before.withLifted(), reason, by);
        return Optional.of(view(row));
    }

    private DrawdownRow fresh(UUID portfolioId) {
        DrawdownRow row = new DrawdownRow();
        row.portfolioId = portfolioId;
        row.stage = DrawdownStage.CALM.name();
        row.base = BigDecimal.ZERO;
        row.reached = BigDecimal.ZERO;
        row.resetAt = clock.now();
        entities.persist(row);
        return row;
    }

    private static void unlift(DrawdownRow row) {
        row.liftedAt = null;
        row.liftedBy = null;
        row.liftReason = null;
    }

    private void tell(DrawdownRow row, DrawdownGuard before, DrawdownGuard after, String reason, String by) {
        Instant now = clock.now();
        events.publish(new DrawdownStepped(
                row.portfolioId,
                before.stage().name(),
                after.stage().name(),
                after.fall(),
                after.budget(),
                reason,
                by,
                now));
    }

    private static DrawdownGuard guard(DrawdownRow row) {
        return new DrawdownGuard(DrawdownStage.valueOf(row.stage), row.base, row.reached, row.liftedAt != null);
    }

    private static Drawdown view(DrawdownRow row) {
        return new Drawdown(
                row.portfolioId,
                DrawdownStage.valueOf(row.stage),
                guard(row).budget(),
                row.base,
                row.resetAt,
                row.reachedAt,
                row.reached,
                row.liftedAt,
                row.liftedBy,
                row.liftReason);
    }
}
