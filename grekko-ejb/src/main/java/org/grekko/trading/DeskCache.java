package org.grekko.trading;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.grekko.trading.domain.Desk;

/** The desks of this node that are not in use by a transaction; at most 16, the longest unused leave. */
@ApplicationScoped
public class DeskCache {
    private static final int CAP = 16;

    private final Map<UUID, Kept> desks = new LinkedHashMap<>();

    private record Kept(long version, Desk desk) {}

    /** Hands out the desk if it stands at that version of the row, and forgets it either way. */
    public synchronized Optional<Desk> take(UUID portfolioId, long version) {
        Kept kept = desks.remove(portfolioId);
        return kept == null || kept.version() != version ? Optional.empty() : Optional.of(kept.desk());
    }

    /** Forgets the desk of a portfolio, so that the next one comes from the rows. */
    public synchronized void forget(UUID portfolioId) {
        desks.remove(portfolioId);
    }

    /** Keeps a desk that stands at that version of the row. */
    public synchronized void keep(long version, Desk desk) {
        desks.remove(desk.portfolioId());
        if (desks.size() >= CAP) {
            desks.remove(desks.keySet().iterator().next());
        }
        desks.put(desk.portfolioId(), new Kept(version, desk));
    }
}
