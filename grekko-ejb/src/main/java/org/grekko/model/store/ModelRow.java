package org.grekko.model.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A registered version of a model as a row. */
@Entity
@Table(name = "model")
@SuppressWarnings("NullAway.Init")
public class ModelRow {
    @Id
    public UUID id;

    public String name;
    public String version;
    public String plugin;
    public String parameters;
    public String universe;

    @Column(name = "asset_classes")
    public String assetClasses;

    @Column(name = "budget_fraction")
    public BigDecimal budgetFraction;

    public String factors;
    public String stage;

    @Column(name = "failed_bars")
    public int failedBars;

    public String life;
    public @Nullable String wish;

    @Column(name = "created_by")
    public String createdBy;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "promoted_at")
    public @Nullable Instant promotedAt;
}
