package org.grekko.market;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.grekko.market.domain.PriceRule;
import org.grekko.market.event.PriceAlertFired;
import org.grekko.market.event.VolatilitySpike;
import org.grekko.market.store.PriceAlertRow;
import org.grekko.shared.Clock;
import org.grekko.shared.EventPublisher;
import org.grekko.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Rows of alerts on prices, and the events of the market's watches; each row and its event in one transaction. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class PriceAlertService {
    /** The most alerts there can be. */
    public static final int MOST = 500;

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @Inject
    private EventPublisher events;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    /** All alerts, the newest first. */
    public List<PriceAlert> all() {
        return entities.createQuery(
                        "select a from PriceAlertRow a order by a.createdAt desc, a.id", PriceAlertRow.class)
                .setMaxResults(MOST)
                .getResultStream()
                .map(PriceAlertRow::alert)
                .toList();
    }

    /** Keeps a valid rule as an armed alert; empty when there are {@value #MOST} already. */
    public Optional<PriceAlert> add(PriceRule rule, String owner) {
        long count = entities.createQuery("select count(a) from PriceAlertRow a", Long.class)
                .getSingleResult();
        if (count >= MOST) {
            return Optional.empty();
        }
        PriceAlertRow row = PriceAlertRow.of(ids.next(), rule, owner, clock.now());
        entities.persist(row);
        return Optional.of(row.alert());
    }

    /** Removes an alert; empty when there is none of that id. */
    public Optional<PriceAlert> remove(UUID id) {
        @Nullable PriceAlertRow row = entities.find(PriceAlertRow.class, id);
        if (row == null) {
            return Optional.empty();
        }
        entities.remove(row);
        return Optional.of(row.alert());
    }

    /** Notes that an armed alert fired and tells of it; one that another node has fired already stays as it is. */
    public void fired(UUID id, String venue, BigDecimal price, Instant at) {
        @Nullable PriceAlertRow row = entities.find(PriceAlertRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row != null && row.fire(price, at)) {
            PriceAlert alert = row.alert();
            PriceRule rule = alert.rule();
            events.publish(new PriceAlertFired(id, venue, rule.pair(), words(rule), price, alert.owner(), at));
        }
    }

    /** Notes that a repeating alert can fire again. */
    public void rearmed(UUID id) {
        @Nullable PriceAlertRow row = entities.find(PriceAlertRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row != null) {
            row.arm();
        }
    }

    /** Tells of a spike. */
    public void spiked(VolatilitySpike spike) {
        events.publish(spike);
    }

    private static String words(PriceRule rule) {
        BigDecimal price = rule.price();
        BigDecimal percent = rule.percent();
        if (price != null) {
            return (rule.kind() == PriceRule.Kind.ABOVE ? "at or above " : "at or below ") + price.toPlainString();
        }
        return "moved " + (percent == null ? "" : percent.toPlainString()) + " % within " + rule.windowSeconds() + " s";
    }
}
