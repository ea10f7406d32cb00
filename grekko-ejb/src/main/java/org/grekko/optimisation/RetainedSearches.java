package org.grekko.optimisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.grekko.optimisation.store.OptimisationRow;
import org.grekko.shared.Retained;

/** Lets go of searches that have ended, with their ranking, and with the trials that no other search stands on. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class RetainedSearches implements Retained {
    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    /** For the container, which fills the fields. */
    public RetainedSearches() {}

    /** Over that database, without a container. */
    public RetainedSearches(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String kind() {
        return "SEARCHES";
    }

    @Override
    public int drop(Instant before, int most) {
        List<OptimisationRow> old = entities.createQuery(
                        "select o from OptimisationRow o where o.status not in ('QUEUED', 'RUNNING')"
                                + " and o.endedAt < :before order by o.createdAt, o.id",
                        OptimisationRow.class)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
        old.forEach(search -> drop(search.id));
        old.stream()
                .map(search -> search.setting)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(this::dropTrials);
        return old.size();
    }

    private void drop(UUID search) {
        run("delete from optimisation_rank where optimisation_id = cast(?1 as uuid)", search.toString());
        run("delete from optimisation_item where optimisation_id = cast(?1 as uuid)", search.toString());
        run("delete from optimisation where id = cast(?1 as uuid)", search.toString());
    }

    private void dropTrials(String setting) {
        run(
                "delete from optimisation_trial where setting = ?1"
                        + " and not exists (select 1 from optimisation o where o.setting = ?1)",
                setting);
    }

    private void run(String statement, Object value) {
        int unused =
                entities.createNativeQuery(statement).setParameter(1, value).executeUpdate();
    }
}
