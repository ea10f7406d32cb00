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

/** A position as a running total beside the ledger. */
@Entity
@Table(name = "position")
@IdClass(PositionKey.class)
@SuppressWarnings("NullAway.Init")
public class PositionRow {
    @Id
    @Column(name = "portfolio_id")
    public UUID portfolioId;

    @Id
    public String pair;

    public BigDecimal quantity;

    @Column(name = "average_price")
    public BigDecimal averagePrice;

    @Column(name = "realized_pnl")
    public BigDecimal realizedPnl;

    @Column(name = "entry_fees")
    public BigDecimal entryFees;

    public BigDecimal mark;

    @Convert(converter = OptionalId.class)
    @Column(name = "agent_id")
    public @Nullable UUID agentId;

    @Column(name = "opened_at")
    public @Nullable Instant openedAt;

    @Column(name = "marked_at")
    public @Nullable Instant markedAt;
}
