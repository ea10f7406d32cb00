package org.grekko.portfolio.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A portfolio and its present value; the version moves with every change of its desk. */
@Entity
@Table(name = "portfolio")
@SuppressWarnings("NullAway.Init")
public class PortfolioRow {
    @Id
    public UUID id;

    public String name;

    @Column(name = "base_currency")
    public String baseCurrency;

    public boolean margined;

    public BigDecimal nav;

    public BigDecimal cash;

    @Column(name = "peak_nav")
    public BigDecimal peakNav;

    @Column(name = "nav_day")
    public @Nullable LocalDate day;

    @Column(name = "day_start_nav")
    public BigDecimal dayStartNav;

    public BigDecimal exposure;

    public long version;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;
}
