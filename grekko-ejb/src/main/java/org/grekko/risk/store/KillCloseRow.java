package org.grekko.risk.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A try to close a position as a row. */
@Entity
@IdClass(KillCloseKey.class)
@Table(name = "kill_close")
@SuppressWarnings("NullAway.Init")
public class KillCloseRow {
    @Id
    @Column(name = "run_id")
    public UUID runId;

    @Id
    @Column(name = "portfolio_id")
    public UUID portfolioId;

    @Id
    public String pair;

    @Id
    public int attempt;

    @Column(name = "order_id")
    public @Nullable UUID orderId;

    public BigDecimal quantity;

    @Column(name = "placed_at")
    public Instant placedAt;

    public @Nullable String problem;
}
