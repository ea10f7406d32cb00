package org.grekko.portfolio.store;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.store.OptionalId;
import org.jspecify.annotations.Nullable;

/** The value of a portfolio at the close of a bar. */
@Entity
@Table(name = "nav_point")
@IdClass(NavPointKey.class)
@SuppressWarnings("NullAway.Init")
public class NavPointRow {
    @Id
    @Column(name = "portfolio_id")
    public UUID portfolioId;

    @Id
    public Instant at;

    public BigDecimal nav;

    public BigDecimal drawdown;

    public @Nullable String marks;

    @Convert(converter = OptionalId.class)
    @Column(name = "booked_before")
    public @Nullable UUID bookedBefore;
}
