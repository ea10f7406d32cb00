package org.grekko.ops;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.grekko.ops.event.AlertRaised;
import org.grekko.ops.store.AlertRow;
import org.grekko.shared.Clock;
import org.grekko.shared.EventPublisher;
import org.grekko.shared.Ids;
import org.grekko.shared.Text;
import org.grekko.shared.store.Filters;
import org.jspecify.annotations.Nullable;

/** Alerts as rows; the same alert raised again while it is unread only counts up. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class AlertService {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 2_000;

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @Inject
    private EventPublisher events;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    @Inject
    private AlertChannels channels;

    @Inject
    private DeliverySettings settings;

    /** Raises an alert, or counts up the unread one that says the same. */
    public Alert raise(NewAlert alert) {
        String dedup = Text.cut(alert.source() + "|" + alert.title() + "|" + alert.relatedId(), LONGEST_TITLE);
        Optional<AlertRow> standing = entities.createQuery(
                        "select a from AlertRow a where a.dedupKey = :key and a.readAt is null order by a.createdAt",
                        AlertRow.class)
                .setParameter("key", dedup)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        Instant now = clock.now();
        if (standing.isPresent()) {
            AlertRow row = standing.get();
            row.occurrences++;
            row.lastAt = now;
            if (row.notifiedAt != null && now.isAfter(row.notifiedAt.plus(settings.repeat()))) {
                hand(row, now);
            }
            return view(row);
        }
        AlertRow row = new AlertRow();
        row.id = ids.next();
        row.severity = alert.severity();
        row.title = Text.cut(alert.title(), LONGEST_TITLE);
        row.text = Text.cut(alert.text(), LONGEST_TEXT);
        row.source = alert.source();
        row.relatedId = alert.relatedId();
        row.dedupKey = dedup;
        row.createdAt = now;
        row.lastAt = now;
        row.occurrences = 1;
        entities.persist(row);
        events.publish(new AlertRaised(row.id, row.severity, row.title, row.source, row.relatedId, now));
        hand(row, now);
        return view(row);
    }

    /** Asks the channels to tell it, in the transaction of the alert; not the one of which it says that it does not work. */
    private void hand(AlertRow row, Instant now) {
        row.notifiedAt = now;
        for (AlertChannel channel : channels.configured()) {
            if (row.severity >= channel.minSeverity() && !channel.name().equals(row.relatedId)) {
                entities.persist(DeliveryForm.row(ids.next(), channel.name(), row, now));
            }
        }
    }

    /**
     * A page of alerts, newest first.
     *
     * @param before continue after the alert of this time; null for the first page
     * @param beforeId continue after this alert; null for the first page
     * @param limit at most this many
     */
    public List<Alert> list(@Nullable Instant before, @Nullable UUID beforeId, int limit) {
        return new Filters("createdAt")
                .after(before, beforeId)
                .query(entities, AlertRow.class, limit)
                .getResultStream()
                .map(AlertService::view)
                .toList();
    }

    /** How many alerts nobody has read. */
    public long unread() {
        return entities.createQuery("select count(a) from AlertRow a where a.readAt is null", Long.class)
                .getSingleResult();
    }

    /** Notes who read the alert first; empty when there is no such alert. */
    public Optional<Alert> read(UUID id, String by) {
        AlertRow row = entities.find(AlertRow.class, id);
        if (row == null) {
            return Optional.empty();
        }
        if (row.readAt == null) {
            row.readAt = clock.now();
            row.readBy = by;
        }
        return Optional.of(view(row));
    }

    /** Notes of every unread alert about that as read, since it is over. */
    public void settle(String source, String relatedId, String by) {
        entities.createQuery(
                        "select a from AlertRow a where a.source = :source and a.relatedId = :related"
                                + " and a.readAt is null",
                        AlertRow.class)
                .setParameter("source", source)
                .setParameter("related", relatedId)
                .getResultStream()
                .forEach(row -> {
                    row.readAt = clock.now();
                    row.readBy = by;
                });
    }

    private static Alert view(AlertRow row) {
        return new Alert(
                row.id,
                row.severity,
                row.title,
                row.text,
                row.source,
                row.relatedId,
                row.createdAt,
                row.lastAt,
                row.occurrences,
                row.readAt,
                row.readBy);
    }
}
