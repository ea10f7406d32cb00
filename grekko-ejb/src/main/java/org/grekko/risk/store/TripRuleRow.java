package org.grekko.risk.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version of the limit at which breakers trip by themselves, as a row. */
@Entity
@Table(name = "trip_rule")
@SuppressWarnings("NullAway.Init")
public class TripRuleRow {
    @Id
    public UUID id;

    public String cause;

    /** Null until it is approved. */
    public @Nullable Integer version;

    public boolean enabled;

    @Column(name = "limit_value")
    public BigDecimal limit;

    public long fewest;

    @Column(name = "window_seconds")
    public int windowSeconds;

    @Column(name = "cool_down_seconds")
    public int coolDownSeconds;

    @Column(name = "ladder_level")
    public String level;

    public String reason;

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
