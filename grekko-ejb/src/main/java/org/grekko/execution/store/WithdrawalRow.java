package org.grekko.execution.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A withdrawal as a row. */
@Entity
@Table(name = "withdrawal")
@SuppressWarnings("NullAway.Init")
public class WithdrawalRow {
    @Id
    public UUID id;

    @Column(name = "account_id")
    public UUID accountId;

    @Column(name = "destination_id")
    public UUID destinationId;

    public String asset;

    public String address;

    public @Nullable String network;

    public BigDecimal amount;

    @Column(name = "base_value")
    public BigDecimal value;

    public String status;

    public String reason;

    @Column(name = "venue_id")
    public @Nullable String venueId;

    @Column(name = "proposed_by")
    public String proposedBy;

    @Column(name = "proposed_at")
    public Instant proposedAt;

    @Column(name = "decided_by")
    public @Nullable String decidedBy;

    @Column(name = "decided_at")
    public @Nullable Instant decidedAt;

    @Column(name = "updated_by")
    public String updatedBy;

    @Column(name = "updated_at")
    public Instant updatedAt;
}
