package org.grekko.risk.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far the drawdown of a portfolio has gone, as a row. */
@Entity
@Table(name = "drawdown_guard")
@SuppressWarnings("NullAway.Init")
public class DrawdownRow {
    @Id
    @Column(name = "portfolio_id")
    public UUID portfolioId;

    public String stage;

    @Column(name = "base_drawdown")
    public BigDecimal base;

    @Column(name = "reset_at")
    public Instant resetAt;

    @Column(name = "reached_at")
    public @Nullable Instant reachedAt;

    @Column(name = "reached_drawdown")
    public BigDecimal reached;

    @Column(name = "lifted_at")
    public @Nullable Instant liftedAt;

    @Column(name = "lifted_by")
    public @Nullable String liftedBy;

    @Column(name = "lift_reason")
    public @Nullable String liftReason;
}
