package org.grekko.ops;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.grekko.ops.domain.DeliveryStatus;
import org.grekko.ops.event.AlertDeliveryEnded;
import org.grekko.ops.event.ChannelTested;
import org.grekko.ops.store.DeliveryRow;
import org.grekko.shared.Clock;
import org.grekko.shared.EventPublisher;
import org.grekko.shared.Ids;
import org.grekko.shared.Text;
import org.grekko.shared.store.Filters;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told to the outside, as rows that commit with the alert. A node takes a row for a while before it tells
 * the receiver; when it dies meanwhile another node takes the row again, so that each is told at least once.
 */
@Stateless
@SuppressWarnings("NullAway.Init")
public class DeliveryService {
    /** How long a node has to tell a receiver. */
    public static final Duration LEASE = Duration.ofSeconds(60);

    private static final int MOST_AT_ONCE = 200;
    private static final int LONGEST_PROBLEM = 500;
    private static final String SOURCE = "alerts";

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @EJB
    private AlertService alerts;

    @Inject
    private DeliverySettings settings;

    @Inject
    private EventPublisher events;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    /** Asks for a test of a channel, which goes the way of every alert. */
    public Delivery test(AlertChannel channel, String by) {
        DeliveryRow row = DeliveryForm.row(ids.next(), channel.name(), clock.now());
        row.severity = channel.minSeverity();
        row.title = "Test of the channel " + channel.name();
        row.text = by + " wanted to see whether alerts arrive here. They do.";
        row.source = SOURCE;
        entities.persist(row);
        events.publish(new ChannelTested(row.id, channel.name(), by, row.createdAt));
        return DeliveryForm.view(row);
    }

    /** What may be told by a channel now, the gravest first, then the oldest; at most 200. */
    public List<Delivery> due(String channel) {
        return entities.createQuery(
                        "select d from DeliveryRow d where d.channel = :channel and ((d.status = 'WAITING' and"
                                + " d.nextAt <= :now) or (d.status = 'SENDING' and d.leasedUntil < :now))"
                                + " order by d.severity desc, d.createdAt, d.id",
                        DeliveryRow.class)
                .setParameter("channel", channel)
                .setParameter("now", clock.now())
                .setMaxResults(MOST_AT_ONCE)
                .getResultStream()
                .map(DeliveryForm::view)
                .toList();
    }

    /** Takes a delivery for this node, in a transaction of its own; false when another node has it or it is over. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean take(UUID id) {
        DeliveryRow row = entities.find(DeliveryRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null || DeliveryStatus.valueOf(row.status).over()) {
            return false;
        }
        Instant now = clock.now();
        if (row.leasedUntil != null && !row.leasedUntil.isBefore(now)) {
            return false;
        }
        row.status = DeliveryStatus.SENDING.name();
        row.attempts++;
        row.leasedUntil = now.plus(LEASE);
        return true;
    }

    /** The receiver took it, alone or in a summary; in a transaction of its own. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void told(UUID id, boolean summarised) {
        DeliveryRow row = entities.find(DeliveryRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row != null && !DeliveryStatus.valueOf(row.status).over()) {
            end(row, summarised ? DeliveryStatus.SUMMARISED : DeliveryStatus.SENT);
        }
    }

    /** The receiver did not take it: it is tried again later, or given up and alerted; in a transaction of its own. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void failed(UUID id, String problem) {
        DeliveryRow row = entities.find(DeliveryRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null || DeliveryStatus.valueOf(row.status).over()) {
            return;
        }
        row.problem = Text.cut(problem, LONGEST_PROBLEM);
        Optional<Instant> next = settings.retries().next(row.attempts, row.createdAt, clock.now());
        row.leasedUntil = null;
        if (next.isPresent()) {
            row.status = DeliveryStatus.WAITING.name();
            row.nextAt = next.get();
        } else {
            end(row, DeliveryStatus.GIVEN_UP);
            alerts.raise(new NewAlert(
                    4,
                    "Alerts do not arrive by " + row.channel,
                    "\"" + row.title + "\" was given up after " + row.attempts + " attempts: " + row.problem
                            + ". Look at the channel on the Alerts screen.",
                    SOURCE,
                    row.channel));
        }
    }

    private void end(DeliveryRow row, DeliveryStatus status) {
        row.status = status.name();
        row.finishedAt = clock.now();
        row.leasedUntil = null;
        events.publish(new AlertDeliveryEnded(
                row.id, row.alertId, row.channel, status.name(), row.attempts, row.problem, row.finishedAt));
    }

    /**
     * A page of deliveries, newest first.
     *
     * @param channel only those by that channel; null for all
     * @param before continue after the delivery of this time; null for the first page
     * @param beforeId continue after this delivery; null for the first page
     * @param limit at most this many
     */
    public List<Delivery> list(@Nullable String channel, @Nullable Instant before, @Nullable UUID beforeId, int limit) {
        return new Filters("createdAt")
                .equal("channel", channel)
                .after(before, beforeId)
                .query(entities, DeliveryRow.class, limit)
                .getResultStream()
                .map(DeliveryForm::view)
                .toList();
    }

    /** How many deliveries of a channel wait, were told or given up. */
    public DeliveryCounts counts(String channel) {
        Map<DeliveryStatus, Long> counts = new EnumMap<>(DeliveryStatus.class);
        entities.createQuery(
                        "select d.status, count(d) from DeliveryRow d where d.channel = :channel group by d.status",
                        Object[].class)
                .setParameter("channel", channel)
                .getResultStream()
                .forEach(each -> counts.put(DeliveryStatus.valueOf((String) each[0]), (Long) each[1]));
        return DeliveryCounts.of(counts);
    }
}
