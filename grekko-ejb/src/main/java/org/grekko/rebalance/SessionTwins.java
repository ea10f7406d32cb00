package org.grekko.rebalance;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.grekko.rebalance.domain.SessionHistory;
import org.grekko.rebalance.domain.SessionTwin;
import org.grekko.rebalance.domain.TwinReport;
import org.grekko.rebalance.store.SessionRow;

/** Holds sessions against their twins. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@SuppressWarnings("NullAway.Init")
public class SessionTwins {
    /** How many boundaries are compared at most. */
    public static final int MOST = 500;

    @EJB
    private SessionRows rows;

    @Inject
    private SessionBars bars;

    /**
     * Replays the newest boundaries of a session through the engine of backtests, over what was kept and over the bars as
     * they are stored now.
     *
     * @param most how many boundaries, 1 to {@value #MOST}
     * @return empty when there is no such session
     */
    public Optional<TwinReport> of(UUID sessionId, int most) {
        SessionRow row = rows.find(sessionId);
        if (row == null) {
            return Optional.empty();
        }
        SessionHistory seen = rows.history(row);
        int from = Math.max(0, seen.records().size() - 1 - most);
        return Optional.of(SessionTwin.explain(seen, bars.changed(SessionRows.spec(row), seen, from), from));
    }
}
