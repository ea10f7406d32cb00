package org.grekko.backtest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.grekko.shared.Retained;

/** Lets go of backtests that have ended, with their trades and equity. What they proved of a model stays with the model. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class RetainedBacktests implements Retained {
    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    /** For the container, which fills the fields. */
    public RetainedBacktests() {}

    /** Over that database, without a container. */
    public RetainedBacktests(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String kind() {
        return "BACKTESTS";
    }

    @Override
    public int drop(Instant before, int most) {
        List<UUID> old = entities.createQuery(
                        "select b.id from BacktestRow b where b.status not in ('QUEUED', 'RUNNING')"
                                + " and b.endedAt < :before order by b.createdAt, b.id",
                        UUID.class)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
        if (old.isEmpty()) {
            return 0;
        }
        int unused = entities.createQuery("delete from BacktestBlockRow b where b.backtestId in :ids")
                .setParameter("ids", old)
                .executeUpdate();
        return entities.createQuery("delete from BacktestRow b where b.id in :ids")
                .setParameter("ids", old)
                .executeUpdate();
    }
}
