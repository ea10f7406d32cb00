package org.grekko.risk.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A risk event as a row. */
@Entity
@Table(name = "risk_event")
@SuppressWarnings("NullAway.Init")
public class RiskEventRow {
    @Id
    public UUID id;

    public String type;
    public String severity;
    public String action;
    public String state;

    /** Type and subject while the event is not resolved; else null. */
    @Column(name = "open_key")
    public @Nullable String openKey;

    public String subject;
    public String title;
    public String text;
    public String metrics;
    public String source;
    public int occurrences;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "last_at")
    public Instant lastAt;

    @Column(name = "due_at")
    public Instant dueAt;

    @Column(name = "halted_at")
    public @Nullable Instant haltedAt;

    @Column(name = "acknowledged_at")
    public @Nullable Instant acknowledgedAt;

    @Column(name = "acknowledged_by")
    public @Nullable String acknowledgedBy;

    @Column(name = "escalated_at")
    public @Nullable Instant escalatedAt;

    @Column(name = "resolved_at")
    public @Nullable Instant resolvedAt;

    @Column(name = "resolved_by")
    public @Nullable String resolvedBy;

    public @Nullable String note;
}
