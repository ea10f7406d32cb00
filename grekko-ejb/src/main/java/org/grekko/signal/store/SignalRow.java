package org.grekko.signal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A signal as a row; never changed. */
@Entity
@Table(name = "signal")
@SuppressWarnings("NullAway.Init")
public class SignalRow {
    @Id
    public UUID id;

    @Column(name = "agent_id")
    public UUID agentId;

    @Column(name = "portfolio_id")
    public UUID portfolioId;

    public String pair;

    public String type;

    public double confidence;

    @Column(name = "target_price")
    public @Nullable BigDecimal targetPrice;

    @Column(name = "stop_loss")
    public @Nullable BigDecimal stopLoss;

    @Column(name = "take_profit")
    public @Nullable BigDecimal takeProfit;

    @Column(name = "position_size")
    public @Nullable BigDecimal positionSize;

    @Column(name = "expires_at")
    public Instant expiresAt;

    public String source;

    public String rationale;

    @Column(name = "created_at")
    public Instant createdAt;
}
