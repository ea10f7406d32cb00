package org.grekko.risk.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A press of the kill switch as a row. */
@Entity
@Table(name = "kill_run")
@SuppressWarnings("NullAway.Init")
public class KillRunRow {
    @Id
    public UUID id;

    @Column(name = "breaker_id")
    public UUID breakerId;

    @Column(name = "ladder_level")
    public String level;

    @Column(name = "flatten_policy")
    public @Nullable String policy;

    @Column(name = "pressed_by")
    public String pressedBy;

    public String reason;

    @Column(name = "pressed_at")
    public Instant pressedAt;

    public int cancelled;

    @Column(name = "cancelled_notional")
    public BigDecimal cancelledNotional;

    @Column(name = "cancels_sent_at")
    public @Nullable Instant cancelsSentAt;

    @Column(name = "cancels_confirmed_at")
    public @Nullable Instant cancelsConfirmedAt;

    @Column(name = "flat_at")
    public @Nullable Instant flatAt;

    @Column(name = "run_step")
    public String step;

    public int remaining;

    public String note;
}
