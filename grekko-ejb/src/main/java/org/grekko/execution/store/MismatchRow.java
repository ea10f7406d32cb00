package org.grekko.execution.store;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.store.OptionalId;
import org.jspecify.annotations.Nullable;

/** A difference between our books and a venue's. */
@Entity
@Table(name = "mismatch")
@SuppressWarnings("NullAway.Init")
public class MismatchRow {
    @Id
    public UUID id;

    @Column(name = "account_id")
    public UUID accountId;

    public String kind;

    public String subject;

    public String ours;

    public String venues;

    @Convert(converter = OptionalId.class)
    @Column(name = "order_id")
    public @Nullable UUID orderId;

    @Column(name = "found_at")
    public Instant foundAt;

    @Column(name = "resolved_at")
    public @Nullable Instant resolvedAt;

    @Column(name = "resolved_by")
    public @Nullable String resolvedBy;

    public @Nullable String resolution;
}
