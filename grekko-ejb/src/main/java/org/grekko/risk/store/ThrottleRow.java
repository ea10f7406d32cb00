package org.grekko.risk.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An automaton that was stopped as a row. */
@Entity
@Table(name = "execution_throttle")
@SuppressWarnings("NullAway.Init")
public class ThrottleRow {
    @Id
    public UUID id;

    @Column(name = "portfolio_id")
    public UUID portfolioId;

    public String subject;

    public int repeats;

    public int most;

    @Column(name = "tripped_at")
    public Instant trippedAt;

    @Column(name = "rearmed_at")
    public @Nullable Instant rearmedAt;

    @Column(name = "rearmed_by")
    public @Nullable String rearmedBy;

    @Column(name = "rearm_reason")
    public @Nullable String rearmReason;
}
