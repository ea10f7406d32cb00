package org.grekko.signal.store;

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

/** A decision as a row; never changed. */
@Entity
@Table(name = "decision")
@SuppressWarnings("NullAway.Init")
public class DecisionRow {
    @Id
    public UUID id;

    @Column(name = "portfolio_id")
    public UUID portfolioId;

    public String pair;

    public String outcome;

    public double score;

    public double confidence;

    public String rule;

    public String reason;

    public String votes;

    @Convert(converter = OptionalId.class)
    @Column(name = "lead_agent_id")
    public @Nullable UUID leadAgentId;

    @Column(name = "stop_loss")
    public @Nullable BigDecimal stopLoss;

    @Column(name = "take_profit")
    public @Nullable BigDecimal takeProfit;

    @Column(name = "order_ids")
    public String orderIds;

    @Column(name = "decided_at")
    public Instant decidedAt;
}
