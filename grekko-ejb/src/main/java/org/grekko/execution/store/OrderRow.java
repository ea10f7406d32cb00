package org.grekko.execution.store;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.store.OptionalId;
import org.jspecify.annotations.Nullable;

/** An order as two rows: what it is, and, in a table of few and small columns, how far it is. */
@Entity
@Table(name = "trade_order")
@SecondaryTable(name = OrderRow.STATE, pkJoinColumns = @PrimaryKeyJoinColumn(name = "order_id"))
@SuppressWarnings("NullAway.Init")
public class OrderRow {
    static final String STATE = "order_state";

    @Id
    public UUID id;

    @Column(name = "client_order_id")
    public String clientOrderId;

    @Column(name = "portfolio_id")
    public UUID portfolioId;

    @Convert(converter = OptionalId.class)
    @Column(name = "agent_id")
    public @Nullable UUID agentId;

    @Convert(converter = OptionalId.class)
    @Column(name = "decision_id")
    public @Nullable UUID decisionId;

    @Convert(converter = OptionalId.class)
    @Column(name = "group_id")
    public @Nullable UUID groupId;

    public String venue;

    public String pair;

    public String side;

    public String type;

    public BigDecimal quantity;

    public @Nullable BigDecimal price;

    @Column(name = "stop_price")
    public @Nullable BigDecimal stopPrice;

    @Column(name = "time_in_force")
    public String timeInForce;

    @Column(name = "post_only")
    public boolean postOnly;

    @Column(name = "reduce_only")
    public boolean reduceOnly;

    /** The portfolio in which it works; null once it is over, so that what works is found however much is over. */
    @Convert(converter = OptionalId.class)
    @Column(name = "working_in", table = STATE)
    public @Nullable UUID workingIn;

    @Column(table = STATE)
    public String status;

    @Column(name = "filled_quantity", table = STATE)
    public BigDecimal filledQuantity;

    @Column(name = "average_price", table = STATE)
    public @Nullable BigDecimal averagePrice;

    @Column(table = STATE)
    public BigDecimal fees;

    @Column(name = "denial_version")
    public @Nullable Integer denialVersion;

    @Column(name = "denial_reason")
    public @Nullable String denialReason;

    @Column(name = "denial_value")
    public @Nullable String denialValue;

    @Column(name = "denial_limit")
    public @Nullable String denialLimit;

    @Column(name = "wished_quantity", table = STATE)
    public @Nullable BigDecimal wishedQuantity;

    @Column(name = "wished_price", table = STATE)
    public @Nullable BigDecimal wishedPrice;

    public String owner;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at", table = STATE)
    public Instant updatedAt;
}
