package org.grekko.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.grekko.shared.Retained;

/** Lets go of deliveries that are over: alerts that were told, or given up. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class RetainedDeliveries implements Retained {
    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    /** For the container, which fills the fields. */
    public RetainedDeliveries() {}

    /** Over that database, without a container. */
    public RetainedDeliveries(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String kind() {
        return "DELIVERIES";
    }

    @Override
    public int drop(Instant before, int most) {
        List<UUID> old = entities.createQuery(
                        "select d.id from DeliveryRow d where d.status in ('SENT', 'SUMMARISED', 'GIVEN_UP')"
                                + " and d.finishedAt < :before order by d.createdAt, d.id",
                        UUID.class)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
        return old.isEmpty()
                ? 0
                : entities.createQuery("delete from DeliveryRow d where d.id in :ids")
                        .setParameter("ids", old)
                        .executeUpdate();
    }
}
