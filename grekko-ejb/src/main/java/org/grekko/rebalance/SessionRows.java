package org.grekko.rebalance;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.grekko.backtest.domain.PortfolioConfig;
import org.grekko.model.InstalledPlugins;
import org.grekko.rebalance.domain.BoundaryRecord;
import org.grekko.rebalance.domain.KeptBar;
import org.grekko.rebalance.domain.SessionHistory;
import org.grekko.rebalance.store.BoundaryRow;
import org.grekko.rebalance.store.SessionRow;
import org.jspecify.annotations.Nullable;

/** Reads and writes the rows of sessions, in the caller's transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@SuppressWarnings("NullAway.Init")
public class SessionRows {
    /** How many boundaries of a session are kept. */
    public static final int MOST_KEPT = 1_000;
    /** How many bars of each market a model may need to warm up. */
    public static final int MOST_WARM_UP = 1_000;

    private static final int PRUNED_AT_ONCE = 100;

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @Inject
    private InstalledPlugins plugins;

    /** The row of a session, locked until the transaction ends; null for none. */
    public @Nullable SessionRow lock(UUID id) {
        return entities.find(SessionRow.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The row of a session; null for none. */
    public @Nullable SessionRow find(UUID id) {
        return entities.find(SessionRow.class, id);
    }

    /** What a session runs. */
    static SessionSpec spec(SessionRow row) {
        return Packed.unpack(row.spec, new TypeReference<>() {});
    }

    /** The same for the engine. */
    public PortfolioConfig config(SessionRow row) {
        return spec(row).config(plugins.all());
    }

    /** All that is kept of a session. */
    public SessionHistory history(SessionRow row) {
        List<KeptBar> warmUp = Packed.unpack(row.warmUp, new TypeReference<>() {});
        return new SessionHistory(
                config(row),
                warmUp,
                rows(row.id).stream().map(SessionRows::record).toList());
    }

    /** The kept boundaries of a session, ascending. */
    public List<BoundaryRecord> records(UUID id) {
        return rows(id).stream().map(SessionRows::record).toList();
    }

    private List<BoundaryRow> rows(UUID id) {
        return entities.createQuery(
                        "select b from BoundaryRow b where b.sessionId = :id order by b.boundary", BoundaryRow.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** The newest boundaries of a session that lie before a time, the newest first. */
    public List<BoundaryRow> newest(UUID id, Instant before, int most) {
        return entities.createQuery(
                        "select b from BoundaryRow b where b.sessionId = :id and b.boundary < :before"
                                + " order by b.boundary desc",
                        BoundaryRow.class)
                .setParameter("id", id)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
    }

    /** The last boundary of a session; empty before its first. */
    public Optional<BoundaryRow> last(UUID id) {
        return entities.createQuery(
                        "select b from BoundaryRow b where b.sessionId = :id order by b.boundary desc",
                        BoundaryRow.class)
                .setParameter("id", id)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Whether a boundary of a session is being traded. */
    public boolean trading(UUID id) {
        return last(id).filter(each -> BoundarySettlement.OPEN.contains(each.status))
                .isPresent();
    }

    /** What a row keeps. */
    static BoundaryRecord record(BoundaryRow row) {
        return Packed.unpack(row.body, new TypeReference<>() {});
    }

    /** Stores a new boundary. */
    public void add(UUID sessionId, String status, BoundaryRecord record, Instant at) {
        BoundaryRow row = new BoundaryRow();
        row.sessionId = sessionId;
        row.boundary = record.boundary();
        row.status = status;
        row.decidedAt = at;
        row.body = Packed.pack(record);
        entities.persist(row);
    }

    /** Deletes the oldest boundaries when there are too many; their bars warm models up from then on. */
    public void prune(SessionRow session, SessionHistory history) {
        List<BoundaryRecord> records = history.records();
        if (records.size() < MOST_KEPT + PRUNED_AT_ONCE) {
            return;
        }
        List<BoundaryRecord> old = records.subList(0, PRUNED_AT_ONCE);
        List<KeptBar> warmUp = Packed.unpack(session.warmUp, new TypeReference<>() {});
        session.warmUp = Packed.pack(new SessionHistory(history.config(), warmUp, old).newest(MOST_WARM_UP));
        entities.createQuery("delete from BoundaryRow b where b.sessionId = :id and b.boundary <= :last")
                .setParameter("id", session.id)
                .setParameter("last", old.get(old.size() - 1).boundary())
                .executeUpdate();
    }
}
