package org.grekko.risk.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why a breaker tripped by itself, as a row: one for each cause. */
@Entity
@Table(name = "breaker_trip")
@SuppressWarnings("NullAway.Init")
public class BreakerTripRow {
    @Id
    public UUID id;

    @Column(name = "breaker_id")
    public UUID breakerId;

    public String cause;

    public String target;

    public BigDecimal measured;

    @Column(name = "limit_value")
    public BigDecimal limit;

    public long samples;

    @Column(name = "rule_version")
    public int ruleVersion;

    @Column(name = "tripped_at")
    public Instant trippedAt;

    @Column(name = "expected_at")
    public @Nullable Instant expectedAt;

    public String expectation;

    @Column(name = "over_at")
    public @Nullable Instant overAt;
}
