package org.grekko.risk.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change of a risk profile as a row. */
@Entity
@Table(name = "risk_profile_change")
@SuppressWarnings("NullAway.Init")
public class ProfileChangeRow {
    @Id
    public UUID id;

    @Column(name = "profile_id")
    public UUID profileId;

    public @Nullable String tolerance;
    public String limits;

    @Column(name = "before_limits")
    public String before;

    public String reason;
    public String status;

    @Column(name = "proposed_by")
    public String proposedBy;

    @Column(name = "proposed_at")
    public Instant proposedAt;

    @Column(name = "effective_at")
    public Instant effectiveAt;

    @Column(name = "decided_by")
    public @Nullable String decidedBy;

    @Column(name = "decided_at")
    public @Nullable Instant decidedAt;

    @Column(name = "decision_reason")
    public @Nullable String decisionReason;

    @Column(name = "applied_at")
    public @Nullable Instant appliedAt;

    public @Nullable Integer version;
}
