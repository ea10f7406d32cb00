package org.grekko.trading.store;

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

/** An arbitrage as a row; in state LEGS_SENT its orders may still be at work. */
@Entity
@Table(name = "arbitrage_trade")
@SuppressWarnings("NullAway.Init")
public class ArbitrageTradeRow {
    @Id
    public UUID id;

    public String pair;

    public String state;

    @Column(name = "buy_venue")
    public String buyVenue;

    @Column(name = "sell_venue")
    public String sellVenue;

    @Column(name = "buy_portfolio_id")
    public UUID buyPortfolioId;

    @Column(name = "sell_portfolio_id")
    public UUID sellPortfolioId;

    @Convert(converter = OptionalId.class)
    @Column(name = "buy_order_id")
    public @Nullable UUID buyOrderId;

    @Convert(converter = OptionalId.class)
    @Column(name = "sell_order_id")
    public @Nullable UUID sellOrderId;

    public BigDecimal quantity;

    public BigDecimal lot;

    @Column(name = "expected_cost")
    public BigDecimal expectedCost;

    @Column(name = "expected_proceeds")
    public BigDecimal expectedProceeds;

    @Column(name = "expected_fees")
    public BigDecimal expectedFees;

    public BigDecimal withdrawal;

    @Column(name = "ask_moved")
    public BigDecimal askMoved;

    @Column(name = "bid_moved")
    public BigDecimal bidMoved;

    @Column(name = "expected_net")
    public BigDecimal expectedNet;

    @Column(name = "realised_net")
    public @Nullable BigDecimal realisedNet;

    @Column(name = "lost_latency")
    public @Nullable BigDecimal lostLatency;

    @Column(name = "lost_slippage")
    public @Nullable BigDecimal lostSlippage;

    @Column(name = "lost_fees")
    public @Nullable BigDecimal lostFees;

    @Column(name = "lost_partial")
    public @Nullable BigDecimal lostPartial;

    @Column(name = "open_quantity")
    public @Nullable BigDecimal openQuantity;

    @Column(name = "limited_by")
    public String limitedBy;

    @Column(name = "open_leg_policy")
    public String openLegPolicy;

    @Column(name = "leg_timeout_millis")
    public long legTimeoutMillis;

    @Column(name = "decided_micros")
    public long decidedMicros;

    public String detail;

    @Column(name = "opened_at")
    public Instant openedAt;

    @Column(name = "ended_at")
    public @Nullable Instant endedAt;
}
