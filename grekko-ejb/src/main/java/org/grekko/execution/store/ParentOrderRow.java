package org.grekko.execution.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A parent order as a row. */
@Entity
@Table(name = "parent_order")
@SuppressWarnings("NullAway.Init")
public class ParentOrderRow {
    @Id
    public UUID id;

    @Column(name = "portfolio_id")
    public UUID portfolioId;

    public String venue;

    public String pair;

    public String side;

    public String kind;

    public BigDecimal quantity;

    @Column(name = "limit_price")
    public @Nullable BigDecimal limitPrice;

    public int slices;

    public String parts;

    @Column(name = "slice_seconds")
    public long sliceSeconds;

    @Column(name = "next_slice")
    public int nextSlice;

    public String status;

    public String message;

    public String owner;

    @Column(name = "started_at")
    public Instant startedAt;

    @Column(name = "updated_at")
    public Instant updatedAt;
}
