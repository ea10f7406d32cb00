package org.grekko.execution.store;

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

/** An execution; never changed. */
@Entity
@Table(name = "fill")
@SuppressWarnings("NullAway.Init")
public class FillRow {
    @Id
    public UUID id;

    @Column(name = "order_id")
    public UUID orderId;

    @Column(name = "portfolio_id")
    public UUID portfolioId;

    @Convert(converter = OptionalId.class)
    @Column(name = "agent_id")
    public @Nullable UUID agentId;

    public String venue;

    @Column(name = "venue_trade_id")
    public String venueTradeId;

    public String pair;

    public String side;

    public BigDecimal quantity;

    public BigDecimal price;

    public BigDecimal fee;

    @Column(name = "fee_asset")
    public String feeAsset;

    @Column(name = "occurred_at")
    public Instant occurredAt;
}
