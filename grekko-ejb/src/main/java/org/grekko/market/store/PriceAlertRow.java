package org.grekko.market.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.grekko.market.PriceAlert;
import org.grekko.market.domain.PriceRule;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/** A row of the table of alerts on prices. */
@Entity
@Table(name = "price_alert")
@SuppressWarnings("NullAway.Init")
public class PriceAlertRow {
    @Id
    private UUID id;

    @Nullable
    private String venue;

    private String pair;

    private String kind;

    @Nullable
    private BigDecimal price;

    @Nullable
    private BigDecimal percent;

    @Column(name = "window_seconds")
    @Nullable
    private Integer windowSeconds;

    @Column(name = "rearm_percent")
    @Nullable
    private BigDecimal rearmPercent;

    private boolean armed;

    private int fired;

    @Column(name = "last_price")
    @Nullable
    private BigDecimal lastPrice;

    @Column(name = "last_fired_at")
    @Nullable
    private Instant lastFiredAt;

    private String owner;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For JPA. */
    protected PriceAlertRow() {}

    /** The row of a new, armed alert. */
    public static PriceAlertRow of(UUID id, PriceRule rule, String owner, Instant now) {
        PriceAlertRow row = new PriceAlertRow();
        row.id = id;
        row.venue = rule.venue();
        row.pair = rule.pair().toString();
        row.kind = rule.kind().name();
        row.price = rule.price();
        row.percent = rule.percent();
        row.windowSeconds = rule.windowSeconds();
        row.rearmPercent = rule.rearmPercent();
        row.armed = true;
        row.owner = owner;
        row.createdAt = now;
        return row;
    }

    /** Notes that the alert fired; false when it is not armed. */
    public boolean fire(BigDecimal at, Instant time) {
        boolean fires = armed;
        if (fires) {
            armed = false;
            fired++;
            lastPrice = at;
            lastFiredAt = time;
        }
        return fires;
    }

    /** Notes that the alert can fire again. */
    public void arm() {
        armed = true;
    }

    /** The row as the record that the context hands out. */
    public PriceAlert alert() {
        PriceRule rule = new PriceRule(
                venue,
                AssetPair.of(pair),
                PriceRule.Kind.valueOf(kind),
                plain(price),
                plain(percent),
                windowSeconds,
                plain(rearmPercent));
        return new PriceAlert(id, rule, armed, fired, plain(lastPrice), lastFiredAt, owner, createdAt);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
