package org.grekko.rebalance.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session as a row; the next boundary moves in the transaction that decides one. */
@Entity
@Table(name = "allocation_session")
@SuppressWarnings("NullAway.Init")
public class SessionRow {
    @Id
    public UUID id;

    public String name;
    public String status;

    @Column(name = "portfolio_id")
    public UUID portfolioId;

    public byte[] spec;

    @Column(name = "warm_up")
    public byte[] warmUp;

    @Column(name = "next_boundary")
    public Instant nextBoundary;

    @Column(name = "created_by")
    public String createdBy;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "ended_at")
    public @Nullable Instant endedAt;

    public String message;
}
