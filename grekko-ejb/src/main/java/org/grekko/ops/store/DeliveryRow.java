package org.grekko.ops.store;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.store.OptionalId;
import org.jspecify.annotations.Nullable;

/** A delivery of an alert by one channel as a row. */
@Entity
@Table(name = "alert_delivery")
@SuppressWarnings("NullAway.Init")
public class DeliveryRow {
    @Id
    public UUID id;

    @Column(name = "alert_id")
    @Convert(converter = OptionalId.class)
    public @Nullable UUID alertId;

    public String channel;
    public int severity;
    public String title;
    public String text;
    public String source;
    public String status;
    public int attempts;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "next_at")
    public Instant nextAt;

    @Column(name = "leased_until")
    public @Nullable Instant leasedUntil;

    @Column(name = "finished_at")
    public @Nullable Instant finishedAt;

    public @Nullable String problem;
}
