package org.grekko.execution;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How much was sent to each venue and traded there, counted from the rows. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class OrderCounts {
    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    /**
     * What happened at a venue.
     *
     * @param venue the venue
     * @param messages orders that were sent, and orders that were cancelled
     * @param trades fills
     */
    public record OfVenue(String venue, long messages, long trades) {}

    /** The counts of every venue at which something happened since then, by name. */
    public List<OfVenue> since(Instant from) {
        Map<String, OfVenue> counts = new TreeMap<>();
        add(
                counts,
                from,
                "select o.venue, count(o) from OrderRow o where o.createdAt >= :from and o.denialReason is null"
                        + " group by o.venue",
                true);
        add(
                counts,
                from,
                "select o.venue, count(o) from OrderRow o where o.updatedAt >= :from and o.status = 'CANCELED'"
                        + " group by o.venue",
                true);
        add(
                counts,
                from,
                "select f.venue, count(f) from FillRow f where f.occurredAt >= :from group by f.venue",
                false);
        return new ArrayList<>(counts.values());
    }

    private void add(Map<String, OfVenue> counts, Instant from, String query, boolean messages) {
        for (Object[] row : entities.createQuery(query, Object[].class)
                .setParameter("from", from)
                .getResultList()) {
            long count = ((Number) row[1]).longValue();
            OfVenue more = new OfVenue((String) row[0], messages ? count : 0, messages ? 0 : count);
            counts.merge(
                    more.venue(),
                    more,
                    (one, other) ->
                            new OfVenue(one.venue(), one.messages() + other.messages(), one.trades() + other.trades()));
        }
    }
}
