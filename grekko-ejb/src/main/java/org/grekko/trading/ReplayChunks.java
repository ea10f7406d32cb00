package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.Clock;
import org.grekko.shared.EventPublisher;
import org.grekko.trading.domain.Desk;
import org.grekko.trading.domain.Road;
import org.grekko.trading.event.ReplayEnded;
import org.grekko.trading.store.ReplayRow;
import org.jspecify.annotations.Nullable;

/**
 * The transactions of a replay. A chunk moves the bars, the orders, the ledger, the events and the row's
 * next time together, so that a crash between two chunks loses nothing and does nothing twice.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@SuppressWarnings("NullAway.Init")
public class ReplayChunks {
    private static final int MAX_STEPS = 250;
    private static final long MAX_NANOS = 400_000_000L;

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @EJB
    private DeskKeeper keeper;

    @Inject
    private Roads roads;

    @Inject
    private Clock clock;

    @Inject
    private EventPublisher events;

    /**
     * Travels the next bars in one transaction.
     *
     * @param session where the replay stands; useless once this throws
     * @param single true for one step only, as replays at a pace need
     * @return true when there is more to do
     */
    public boolean travel(ReplaySession session, boolean single) {
        ReplayRow row = entities.find(ReplayRow.class, session.replayId(), LockModeType.PESSIMISTIC_WRITE);
        Instant start = session.peek();
        if (row == null || !row.status.equals("RUNNING")) {
            return false;
        }
        if (start == null) {
            end(row, "DONE", "");
            return false;
        }
        if (start.isBefore(row.nextTime)) {
            throw new IllegalStateException("replay " + row.id + " is being run elsewhere");
        }
        Desk desk = keeper.open(row.portfolioId);
        RowsJournal journal = roads.journal(row.portfolioId);
        Road road = roads.road(desk, session.panel(), journal, session.barLength());
        Instant closed = steps(session, road, row, single ? 1 : MAX_STEPS);
        row.fills += journal.fills();
        keeper.save(desk, closed);
        if (session.peek() == null) {
            end(row, "DONE", "");
        }
        return row.status.equals("RUNNING");
    }

    /** Ends a running replay with that status; one that has ended stays as it is. */
    public void finish(UUID replayId, String status, String message) {
        ReplayRow row = entities.find(ReplayRow.class, replayId, LockModeType.PESSIMISTIC_WRITE);
        if (row != null && row.status.equals("RUNNING")) {
            end(row, status, message);
        }
    }

    private static Instant steps(ReplaySession session, Road road, ReplayRow row, int most) {
        long deadline = System.nanoTime() + MAX_NANOS;
        Instant closed = row.nextTime;
        for (int step = 0; step < most && System.nanoTime() < deadline; step++) {
            Instant start = session.peek();
            if (start == null) {
                break;
            }
            closed = start.plus(session.barLength());
            var bars = session.take(start);
            road.step(start, closed, bars);
            row.bars += bars.size();
            row.nextTime = start.plusNanos(1_000);
        }
        return closed;
    }

    private void end(ReplayRow row, String status, @Nullable String message) {
        row.status = status;
        row.message = message == null ? "" : message;
        row.endedAt = clock.now();
        events.publish(new ReplayEnded(row.id, status, row.bars, row.fills, row.message, clock.now()));
    }
}
