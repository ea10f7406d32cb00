package org.grekko.portfolio.store;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.store.OptionalId;
import org.jspecify.annotations.Nullable;

/** A closed quantity of a position; never changed. */
@Entity
@Table(name = "round_trip")
@SuppressWarnings("NullAway.Init")
public class RoundTripRow {
    @Id
    public UUID id;

    @Column(name = "portfolio_id")
    public UUID portfolioId;

    public String pair;

    @Convert(converter = OptionalId.class)
    @Column(name = "agent_id")
    public @Nullable UUID agentId;

    public String side;

    public BigDecimal quantity;

    @Column(name = "entry_price")
    public BigDecimal entryPrice;

    @Column(name = "exit_price")
    public BigDecimal exitPrice;

    public BigDecimal pnl;

    public BigDecimal fees;

    @Column(name = "opened_at")
    public Instant openedAt;

    @Column(name = "closed_at")
    public Instant closedAt;
}
