package org.grekko.risk.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A proposed resumption as a row. */
@Entity
@Table(name = "breaker_resumption")
@SuppressWarnings("NullAway.Init")
public class ResumptionRow {
    @Id
    public UUID id;

    @Column(name = "breaker_id")
    public UUID breakerId;

    public String reason;

    @Column(name = "abandon_flatten")
    public boolean abandonFlatten;

    public String status;

    @Column(name = "proposed_by")
    public String proposedBy;

    @Column(name = "proposed_at")
    public Instant proposedAt;

    @Column(name = "decided_by")
    public @Nullable String decidedBy;

    @Column(name = "decided_at")
    public @Nullable Instant decidedAt;

    @Column(name = "decision_reason")
    public @Nullable String decisionReason;
}
