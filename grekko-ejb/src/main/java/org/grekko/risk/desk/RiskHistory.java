package org.grekko.risk.desk;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.grekko.risk.store.RiskSnapshotKey;
import org.grekko.risk.store.RiskSnapshotRow;
import org.jspecify.annotations.Nullable;

/** What the risk of portfolios was, as rows. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class RiskHistory {
    /** How many rows are asked for by their time at once. */
    private static final int CHUNK = 250;

    private static final Instant END = Instant.parse("2300-01-01T00:00:00Z");

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    /** Keeps a snapshot as that of an interval; one that is there already stays. */
    public void keep(PortfolioRisk risk, Instant intervalStart) {
        if (entities.find(RiskSnapshotRow.class, new RiskSnapshotKey(risk.portfolioId(), intervalStart)) == null) {
            entities.persist(SnapshotMapping.row(risk, intervalStart));
        }
    }

    /** Whether an interval has its snapshot of a portfolio. */
    public boolean has(UUID portfolioId, Instant intervalStart) {
        return entities.find(RiskSnapshotRow.class, new RiskSnapshotKey(portfolioId, intervalStart)) != null;
    }

    /** Forgets what is older; answers with how many. */
    public int forgetBefore(Instant oldest) {
        return entities.createQuery("delete from RiskSnapshotRow s where s.at < :oldest")
                .setParameter("oldest", oldest)
                .executeUpdate();
    }

    /**
     * Snapshots by time, ascending, from an instant on.
     *
     * @param portfolioId the portfolio
     * @param from start, inclusive; null for the beginning
     * @param to end, exclusive; null for the present
     * @param most how many at most
     */
    public List<RiskSnapshot> from(UUID portfolioId, @Nullable Instant from, @Nullable Instant to, int most) {
        return entities.createQuery(
                        "select s from RiskSnapshotRow s where s.portfolioId = :id and s.at >= :from and s.at < :to"
                                + " order by s.at",
                        RiskSnapshotRow.class)
                .setParameter("id", portfolioId)
                .setParameter("from", from == null ? Instant.EPOCH : from)
                .setParameter("to", to == null ? END : to)
                .setMaxResults(most)
                .getResultStream()
                .map(SnapshotMapping::view)
                .toList();
    }

    /** The snapshots of a time, thinned evenly to at most that many; the first and last are kept. */
    public List<RiskSnapshot> thinned(UUID portfolioId, @Nullable Instant from, @Nullable Instant to, int most) {
        List<Instant> times = entities.createQuery(
                        "select s.at from RiskSnapshotRow s where s.portfolioId = :id and s.at >= :from and s.at < :to"
                                + " order by s.at",
                        Instant.class)
                .setParameter("id", portfolioId)
                .setParameter("from", from == null ? Instant.EPOCH : from)
                .setParameter("to", to == null ? END : to)
                .getResultList();
        if (times.size() <= most) {
            return from(portfolioId, from, to, most);
        }
        List<Instant> chosen = new ArrayList<>();
        for (int place = 0; place < most; place++) {
            chosen.add(times.get((int) ((long) place * (times.size() - 1) / (most - 1))));
        }
        List<RiskSnapshot> thinned = new ArrayList<>();
        for (int place = 0; place < most; place += CHUNK) {
            thinned.addAll(at(portfolioId, chosen.subList(place, Math.min(most, place + CHUNK))));
        }
        return thinned;
    }

    private List<RiskSnapshot> at(UUID portfolioId, List<Instant> times) {
        return entities.createQuery(
                        "select s from RiskSnapshotRow s where s.portfolioId = :id and s.at in :times order by s.at",
                        RiskSnapshotRow.class)
                .setParameter("id", portfolioId)
                .setParameter("times", times)
                .getResultStream()
                .map(SnapshotMapping::view)
                .toList();
    }
}
