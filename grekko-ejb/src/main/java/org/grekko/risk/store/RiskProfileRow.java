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

    @Column(name = "price_collar_fraction")
    public BigDecimal priceCollarFraction;

    @Column(name = "price_move_fraction")
    public BigDecimal priceMoveFraction;

    @Column(name = "price_move_seconds")
    public int priceMoveSeconds;

    @Column(name = "reference_age_seconds")
    public int referenceAgeSeconds;

    @Column(name = "max_concentration")
    public BigDecimal maxConcentration;

    @Column(name = "max_crypto_fraction")
    public BigDecimal maxCryptoFraction;

    @Column(name = "max_leverage")
    public BigDecimal maxLeverage;

    @Column(name = "correlation_threshold")
    public BigDecimal correlationThreshold;

    @Column(name = "max_correlated_fraction")
    public BigDecimal maxCorrelatedFraction;

    @Column(name = "max_var_fraction")
    public BigDecimal maxVarFraction;

    @Column(name = "max_agent_messages")
    public int maxAgentMessages;

    @Column(name = "max_venue_messages")
    public int maxVenueMessages;

    @Column(name = "cancel_reserve_fraction")
    public BigDecimal cancelReserveFraction;

    @Column(name = "max_repeats")
    public int maxRepeats;

    @Column(name = "repeat_seconds")
    public int repeatSeconds;

    @Column(name = "max_duplicates")
    public int maxDuplicates;

    @Column(name = "duplicate_seconds")
    public int duplicateSeconds;

    @Column(name = "created_at")
    public Instant createdAt;
}
