package org.grekko.agent.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agent as a row. */
@Entity
@Table(name = "agent")
@SuppressWarnings("NullAway.Init")
public class AgentRow {
    @Id
    public UUID id;

    public String name;

    public String type;

    public String status;

    public String strategy;

    public String parameters;

    public String pairs;

    public BigDecimal allocation;

    public int trades;

    public int wins;

    @Column(name = "realized_pnl")
    public BigDecimal realizedPnl;

    public @Nullable String reason;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "last_active")
    public @Nullable Instant lastActive;
}
