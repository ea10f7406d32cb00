package org.grekko.watchdog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.grekko.shared.Clock;
import org.grekko.watchdog.store.HaltRow;

/** The watchdog's halts as rows. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class HaltService {
    private static final int MOST = 500;

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Whether the halt has a row. */
    public boolean known(UUID id) {
        return entities.find(HaltRow.class, id) != null;
    }

    /** Stores a halt as it stands; true when it had no row before. */
    public boolean take(Halt halt) {
        HaltRow stored = entities.find(HaltRow.class, halt.id(), LockModeType.PESSIMISTIC_WRITE);
        HaltRow row = stored == null ? new HaltRow() : stored;
        row.id = halt.id();
        row.cause = halt.cause();
        row.lastBeatAt = halt.lastBeatAt();
        row.noticedAt = halt.noticedAt();
        row.firstSentAt = halt.firstSentAt();
        row.confirmedAt = halt.confirmedAt();
        row.accounts = halt.accounts();
        row.orders = halt.orders();
        row.unconfirmed = halt.unconfirmed();
        row.finished = halt.finished();
        if (stored == null) {
            row.takenAt = clock.now();
            entities.persist(row);
        }
        return stored == null;
    }

    /** The halts that the server has read of, newest first, at most 500. */
    public List<Halt> all() {
        return entities.createQuery("select h from HaltRow h order by h.noticedAt desc, h.id", HaltRow.class)
                .setMaxResults(MOST)
                .getResultStream()
                .map(HaltService::view)
                .toList();
    }

    private static Halt view(HaltRow row) {
        return new Halt(
                row.id,
                row.cause,
                row.lastBeatAt,
                row.noticedAt,
                row.firstSentAt,
                row.confirmedAt,
                row.accounts,
                row.orders,
                row.unconfirmed,
                row.finished);
    }
}
