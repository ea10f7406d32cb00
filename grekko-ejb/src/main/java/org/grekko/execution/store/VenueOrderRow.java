package org.grekko.execution.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an order is called at its venue. */
@Entity
@Table(name = "venue_order")
@SuppressWarnings("NullAway.Init")
public class VenueOrderRow {
    @Id
    @Column(name = "order_id")
    public UUID orderId;

    @Column(name = "account_id")
    public UUID accountId;

    @Column(name = "wire_id")
    public String wireId;

    @Column(name = "venue_order_id")
    public @Nullable String venueOrderId;

    public boolean held;

    public boolean adjusted;

    public boolean unclaimed;

    @Column(name = "arrival_price")
    public @Nullable BigDecimal arrivalPrice;

    @Column(name = "accepted_at")
    public @Nullable Instant acceptedAt;

    /** When the risk rules approved it; null for an order of others. */
    @Column(name = "approved_at")
    public @Nullable Instant approvedAt;

    /** When it was known to have left for the venue, or that it never will; null before. */
    @Column(name = "sent_at")
    public @Nullable Instant sentAt;
}
