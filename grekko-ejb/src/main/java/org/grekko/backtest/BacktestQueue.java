package org.grekko.backtest;

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
import org.grekko.backtest.domain.BacktestConfig;
import org.grekko.backtest.domain.BacktestTrade;
import org.grekko.backtest.domain.EquityPoint;
import org.grekko.backtest.event.BacktestEnded;
import org.grekko.backtest.event.BacktestStarted;
import org.grekko.backtest.store.BacktestBlockRow;
import org.grekko.backtest.store.BacktestRow;
import org.grekko.shared.Clock;
import org.grekko.shared.EventPublisher;
import org.grekko.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * The transactions of running backtests. Each start is an attempt with a number, and only the attempt that the row names
 * may tell its progress and write its result: an attempt that a stopped server, or a node that no longer leads, has left
 * behind comes to nothing.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@SuppressWarnings("NullAway.Init")
public class BacktestQueue {
    static final String TRADES = "TRADES";
    static final String EQUITY = "EQUITY";
    static final String SOURCES = "SOURCES";
    static final String REPORT = "REPORT";

    private static final int LONGEST_MESSAGE = 1_000;

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private EventPublisher events;

    /**
     * The right to run a backtest.
     *
     * @param portfolio the configuration of a portfolio; null for one model
     */
    public record Attempt(
            UUID backtestId, int number, String venue, BacktestConfig config, @Nullable String portfolio) {}

    /**
     * What an attempt brought.
     *
     * @param outcome the figures and fingerprints
     * @param trades every execution
     * @param points the values of NAV that are kept
     * @param sources for each execution, the models that asked for it; empty for one model
     * @param remark what a person should know of the data; may be empty
     * @param portfolio what a portfolio shows besides; null for one model
     */
    public record Brought(
            Outcome outcome,
            List<BacktestTrade> trades,
            List<EquityPoint> points,
            List<List<String>> sources,
            String remark,
            @Nullable PortfolioReport portfolio) {}

    /** Puts what was left running back into the queue, to be run anew. */
    public void requeue() {
        entities.createQuery("update BacktestRow b set b.status = 'QUEUED', b.bars = 0 where b.status = 'RUNNING'")
                .executeUpdate();
    }

    /** Takes the backtest that has waited longest; empty when none waits. */
    public Optional<Attempt> take() {
        List<UUID> next = entities.createQuery(
                        "select b.id from BacktestRow b where b.status = 'QUEUED' order by b.createdAt, b.id",
                        UUID.class)
                .setMaxResults(1)
                .getResultList();
        BacktestRow row = next.isEmpty() ? null : lock(next.get(0));
        if (row == null || !row.status.equals("QUEUED")) {
            return Optional.empty();
        }
        row.status = "RUNNING";
        row.attempt++;
        row.startedAt = clock.now();
        events.publish(new BacktestStarted(row.id, row.attempt, row.startedAt));
        return Optional.of(new Attempt(row.id, row.attempt, row.venue, BacktestMapping.config(row), row.portfolio));
    }

    /** Notes how far an attempt is; false when it is to stop, as its backtest was cancelled or begun anew. */
    public boolean progress(Attempt attempt, long bars, long totalBars) {
        return entities.createQuery("update BacktestRow b set b.bars = :bars, b.totalBars = :total"
                                + " where b.id = :id and b.status = 'RUNNING' and b.attempt = :attempt")
                        .setParameter("bars", bars)
                        .setParameter("total", totalBars)
                        .setParameter("id", attempt.backtestId())
                        .setParameter("attempt", attempt.number())
                        .executeUpdate()
                == 1;
    }

    /** Stores the result of an attempt; does nothing when the backtest is no longer its. */
    public void done(Attempt attempt, Brought brought) {
        BacktestRow row = running(attempt);
        if (row == null) {
            return;
        }
        Outcome outcome = brought.outcome();
        row.codeVersion = outcome.codeVersion();
        row.dataHash = outcome.dataHash();
        row.resultHash = outcome.resultHash();
        row.figures = BacktestMapping.text(outcome.figures());
        row.bars = row.totalBars;
        store(row.id, TRADES, Blocks.pack(brought.trades(), Blocks.TRADES));
        store(row.id, EQUITY, Blocks.pack(brought.points(), Blocks.EQUITY));
        store(row.id, SOURCES, Blocks.pack(brought.sources(), Blocks.SOURCES));
        PortfolioReport portfolio = brought.portfolio();
        if (portfolio != null) {
            store(row.id, REPORT, Blocks.pack(List.of(portfolio), Blocks.REPORT));
        }
        end(row, "DONE", brought.remark());
    }

    /** Ends an attempt that could not come to its end; does nothing when the backtest is no longer its. */
    public void failed(Attempt attempt, String message) {
        BacktestRow row = running(attempt);
        if (row != null) {
            end(row, "FAILED", message);
        }
    }

    /** Cancels a backtest that has not ended; one that has stays as it is. Empty when there is no such backtest. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Optional<StoredBacktest> cancel(UUID id, String by) {
        BacktestRow row = lock(id);
        if (row == null) {
            return Optional.empty();
        }
        if (row.endedAt == null) {
            end(row, "CANCELLED", "cancelled by " + by);
        }
        return Optional.of(BacktestMapping.backtest(row));
    }

    private void store(UUID id, String kind, List<byte[]> blocks) {
        for (int place = 0; place < blocks.size(); place++) {
            BacktestBlockRow row = new BacktestBlockRow();
            row.backtestId = id;
            row.kind = kind;
            row.place = place;
            row.body = blocks.get(place);
            entities.persist(row);
        }
    }

    private @Nullable BacktestRow running(Attempt attempt) {
        BacktestRow row = lock(attempt.backtestId());
        return row != null && row.status.equals("RUNNING") && row.attempt == attempt.number() ? row : null;
    }

    private @Nullable BacktestRow lock(UUID id) {
        return entities.find(BacktestRow.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private void end(BacktestRow row, String status, String message) {
        row.status = status;
        row.message = Text.cut(message, LONGEST_MESSAGE);
        row.endedAt = clock.now();
        String hash = row.resultHash == null ? "" : row.resultHash;
        events.publish(new BacktestEnded(row.id, status, hash, row.message, row.endedAt));
    }
}
