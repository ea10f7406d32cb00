package org.grekko.risk.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A breaker as a row. */
@Entity
@Table(name = "breaker")
@SuppressWarnings("NullAway.Init")
public class BreakerRow {
    @Id
    public UUID id;

    public String scope;

    public @Nullable String target;

    @Column(name = "ladder_level")
    public String level;

    @Column(name = "flatten_policy")
    public @Nullable String policy;

    public String reason;

    @Column(name = "tripped_by")
    public String trippedBy;

    @Column(name = "tripped_at")
    public Instant trippedAt;

    @Column(name = "expected_resume_at")
    public @Nullable Instant expectedResumeAt;

    /** Names of the agents that it stops, one a line. */
    public String agents;

    @Column(name = "resumed_at")
    public @Nullable Instant resumedAt;

    @Column(name = "resumed_by")
    public @Nullable String resumedBy;

    @Column(name = "resume_reason")
    public @Nullable String resumeReason;
}
