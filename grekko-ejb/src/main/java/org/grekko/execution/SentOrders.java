package org.grekko.execution;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of the orders that left for venues, counted from the rows. Denials of our own risk rules never left, paper
 * orders and orders of others are left out, and so is what was under way when the counting node came to lead: that it was
 * interrupted says nothing about the venue.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@SuppressWarnings("NullAway.Init")
public class SentOrders {
    /** Of how many acknowledgements of a venue the time is looked at, the newest first. */
    public static final int MOST_ACKNOWLEDGED = 2_000;

    /** Of how many failed orders the time is looked at, the newest first. */
    static final int MOST_FAILURES = 2_000;

    private static final List<String> FAILED = List.of("REJECTED", "UNKNOWN");
    private static final String LEFT = " from OrderRow o where o.createdAt >= :from and o.venue <> 'PAPER'"
            + " and o.owner <> 'external' and (o.createdAt >= :since or o.updatedAt < :since)"
            + " and o.status <> 'PENDING_NEW' and (o.denialReason is null or o.denialReason like 'VENUE_%')";

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    /** For the container, which fills the fields. */
    public SentOrders() {}

    SentOrders(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Orders that share a venue and an agent.
     *
     * @param venue the venue
     * @param agentId the agent; null for orders of people
     * @param failed whether the venue refused them, or nobody knows what became of them
     * @param count how many
     * @param newest when the last one that failed was made; null of orders that did not
     */
    public record Group(String venue, @Nullable UUID agentId, boolean failed, long count, @Nullable Instant newest) {}

    /** Whose orders: those that share a venue and an agent. */
    private record Whose(String venue, @Nullable UUID agentId) {}

    /**
     * The orders that were made from then on.
     *
     * @param from the beginning of the window
     * @param since when the counting node came to lead
     */
    public List<Group> groups(Instant from, Instant since) {
        List<Object[]> rows = entities.createQuery(
                        "select o.venue, o.agentId, o.status, count(o)" + LEFT
                                + " group by o.venue, o.agentId, o.status",
                        Object[].class)
                .setParameter("from", from)
                .setParameter("since", since)
                .getResultList();
        Map<Whose, Instant> newest =
                rows.stream().anyMatch(row -> FAILED.contains(row[2])) ? newestFailures(from, since) : Map.of();
        List<Group> groups = new ArrayList<>();
        for (Object[] row : rows) {
            Whose whose = new Whose((String) row[0], (UUID) row[1]);
            boolean failed = FAILED.contains(row[2]);
            groups.add(new Group(
                    whose.venue(),
                    whose.agentId(),
                    failed,
                    ((Number) row[3]).longValue(),
                    failed ? newest.getOrDefault(whose, from) : null));
        }
        return groups;
    }

    /**
     * When each last failed, of the newest {@value #MOST_FAILURES} failures. The rows are read and not their maximum: what
     * an aggregate tells of a time is another type with each database.
     */
    private Map<Whose, Instant> newestFailures(Instant from, Instant since) {
        Map<Whose, Instant> newest = new HashMap<>();
        for (Object[] row : entities.createQuery(
                        "select o.venue, o.agentId, o.createdAt" + LEFT
                                + " and o.status in :failed order by o.createdAt desc",
                        Object[].class)
                .setParameter("from", from)
                .setParameter("since", since)
                .setParameter("failed", FAILED)
                .setMaxResults(MOST_FAILURES)
                .getResultList()) {
            newest.putIfAbsent(new Whose((String) row[0], (UUID) row[1]), (Instant) row[2]);
        }
        return newest;
    }

    /** How long each venue took to acknowledge the orders that were made from then on, the newest first. */
    public Map<String, List<Duration>> acknowledged(Instant from, Instant since) {
        Map<String, List<Duration>> times = new HashMap<>();
        for (Object[] row : entities.createQuery(
                        "select o.venue, o.createdAt, v.acceptedAt from OrderRow o, VenueOrderRow v"
                                + " where v.orderId = o.id and v.acceptedAt is not null and v.held = false"
                                + " and o.owner <> 'external' and o.createdAt >= :from and o.createdAt >= :since"
                                + " and o.type in ('MARKET', 'LIMIT') order by o.createdAt desc",
                        Object[].class)
                .setParameter("from", from)
                .setParameter("since", since)
                .setMaxResults(MOST_ACKNOWLEDGED)
                .getResultList()) {
            times.computeIfAbsent((String) row[0], venue -> new ArrayList<>())
                    .add(Duration.between((Instant) row[1], (Instant) row[2]));
        }
        return times;
    }

    /** How many orders each agent made in a time, paper orders too, denied ones not. */
    public Map<UUID, Long> ofAgents(Instant from, Instant to) {
        Map<UUID, Long> counts = new HashMap<>();
        entities.createQuery(
                        "select o.agentId, count(o) from OrderRow o where o.createdAt >= :from and o.createdAt < :to"
                                + " and o.agentId is not null and o.denialReason is null group by o.agentId",
                        Object[].class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultStream()
                .forEach(row -> counts.put((UUID) row[0], ((Number) row[1]).longValue()));
        return counts;
    }

    /**
     * The orders of an account that left, held against those that the risk rules approved.
     *
     * @param sent orders that left
     * @param approved of those and of the ones that wait to leave, how many were approved
     * @param unapproved orders that left without an approval
     * @param unsent orders that were approved, and should have left, and did not
     */
    public record Tally(long sent, long approved, long unapproved, long unsent) {}

    /**
     * Counts an account's orders that were made in a time; stops, which may be held back here for long, and what waits
     * for the node that leads need not have left.
     *
     * @param accountId the account
     * @param from the beginning
     * @param due what was made before should have left
     */
    public Tally tally(UUID accountId, Instant from, Instant due) {
        long sent = 0;
        long approved = 0;
        long unapproved = 0;
        long unsent = 0;
        for (Object[] row : entities.createQuery(
                        "select v.sentAt, v.approvedAt, v.held, v.unclaimed, o.status, o.createdAt, o.type"
                                + " from OrderRow o, VenueOrderRow v where v.orderId = o.id and v.accountId = :account"
                                + " and o.createdAt >= :from and o.owner <> 'external'",
                        Object[].class)
                .setParameter("account", accountId)
                .setParameter("from", from)
                .getResultList()) {
            boolean left = row[0] != null;
            boolean allowed = row[1] != null;
            boolean atOnce = "MARKET".equals(row[6]) || "LIMIT".equals(row[6]);
            boolean waits = !atOnce || (boolean) row[2] || (boolean) row[3] || !"PENDING_NEW".equals(row[4]);
            sent += left ? 1 : 0;
            approved += allowed ? 1 : 0;
            unapproved += left && !allowed ? 1 : 0;
            unsent += !left && allowed && !waits && ((Instant) row[5]).isBefore(due) ? 1 : 0;
        }
        return new Tally(sent, approved, unapproved, unsent);
    }

    /** The markets in which orders of a portfolio work, as pairs. */
    public List<String> workingPairs(UUID portfolioId) {
        return entities.createQuery("select distinct o.pair from OrderRow o where o.workingIn = :id", String.class)
                .setParameter("id", portfolioId)
                .getResultList();
    }
}
