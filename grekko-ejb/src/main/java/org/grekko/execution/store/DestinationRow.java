package org.grekko.execution.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A destination of withdrawals as a row. */
@Entity
@Table(name = "destination")
@SuppressWarnings("NullAway.Init")
public class DestinationRow {
    @Id
    public UUID id;

    @Column(name = "account_id")
    public UUID accountId;

    public String asset;

    public String address;

    public @Nullable String network;

    public String label;

    public String status;

    public @Nullable String reason;

    @Column(name = "proposed_by")
    public String proposedBy;

    @Column(name = "proposed_at")
    public Instant proposedAt;

    @Column(name = "decided_by")
    public @Nullable String decidedBy;

    @Column(name = "decided_at")
    public @Nullable Instant decidedAt;

    @Column(name = "usable_from")
    public @Nullable Instant usableFrom;
}
