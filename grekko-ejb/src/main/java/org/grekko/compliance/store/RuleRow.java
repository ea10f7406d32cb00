package org.grekko.compliance.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version of a compliance rule as a row. */
@Entity
@Table(name = "compliance_rule")
@SuppressWarnings("NullAway.Init")
public class RuleRow {
    @Id
    public UUID id;

    @Column(name = "rule_name")
    public String name;

    public String kind;

    /** Given when it is approved. */
    public @Nullable Integer version;

    public String body;
    public boolean withdrawn;
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

    @Column(name = "in_force_at")
    public @Nullable Instant inForceAt;
}
