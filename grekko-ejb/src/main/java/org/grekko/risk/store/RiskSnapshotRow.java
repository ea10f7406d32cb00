package org.grekko.risk.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The risk of a portfolio at the beginning of an interval; losses are fractions of NAV in a day. */
@Entity
@Table(name = "risk_snapshot")
@IdClass(RiskSnapshotKey.class)
@SuppressWarnings("NullAway.Init")
public class RiskSnapshotRow {
    @Id
    @Column(name = "portfolio_id")
    public UUID portfolioId;

    @Id
    public Instant at;

    public BigDecimal nav;

    public BigDecimal exposure;

    public BigDecimal drawdown;

    public double concentration;

    @Column(name = "limit_usage")
    public @Nullable Double limitUsage;

    @Column(name = "limit_name")
    public @Nullable String limitName;

    public @Nullable String bars;

    public @Nullable Double covered;

    @Column(name = "historical_var95")
    public @Nullable Double historicalVar95;

    @Column(name = "parametric_var95")
    public @Nullable Double parametricVar95;

    @Column(name = "monte_carlo_var95")
    public @Nullable Double monteCarloVar95;

    @Column(name = "historical_var99")
    public @Nullable Double historicalVar99;

    public @Nullable Double es95;

    public @Nullable Double volatility;

    public @Nullable Double beta;
}
