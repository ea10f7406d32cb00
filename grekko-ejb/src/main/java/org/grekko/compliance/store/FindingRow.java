package org.grekko.compliance.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A finding as a row; its evidence is JSON. */
@Entity
@Table(name = "compliance_finding")
@SuppressWarnings("NullAway.Init")
public class FindingRow {
    @Id
    public UUID id;

    public String kind;
    public String severity;
    public String state;
    public @Nullable String outcome;
    public String subject;
    public String title;
    public String text;
    public String evidence;

    @Column(name = "began_at")
    public Instant beganAt;

    @Column(name = "ended_at")
    public Instant endedAt;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "reviewed_by")
    public @Nullable String reviewedBy;

    @Column(name = "reviewed_at")
    public @Nullable Instant reviewedAt;

    @Column(name = "review_note")
    public @Nullable String reviewNote;

    @Column(name = "closed_by")
    public @Nullable String closedBy;

    @Column(name = "closed_at")
    public @Nullable Instant closedAt;

    @Column(name = "close_note")
    public @Nullable String closeNote;
}
