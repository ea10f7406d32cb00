package org.grekko.risk.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** A risk profile as a row. */
@Entity
@Table(name = "risk_profile")
@SuppressWarnings("NullAway.Init")
public class RiskProfileRow {
    @Id
    public UUID id;

    public String name;

    public String tolerance;

    public int version;

    @Column(name = "min_order_notional")
    public BigDecimal minOrderNotional;

    @Column(name = "max_order_notional")
    public BigDecimal maxOrderNotional;

    @Column(name = "max_position_fraction")
    public BigDecimal maxPositionFraction;

    @Column(name = "max_exposure_fraction")
    public BigDecimal maxExposureFraction;

    @Column(name = "max_daily_loss_fraction")
    public BigDecimal maxDailyLossFraction;

    @Column(name = "created_at")
    public Instant createdAt;
}
