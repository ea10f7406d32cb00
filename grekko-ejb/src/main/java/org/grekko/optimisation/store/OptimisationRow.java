package org.grekko.optimisation.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A search for parameters as a row; only the attempt that it names may go on with it. */
@Entity
@Table(name = "optimisation")
@SuppressWarnings("NullAway.Init")
public class OptimisationRow {
    @Id
    public UUID id;

    public String status;
    public int attempt;
    public String request;
    public @Nullable String setting;

    @Column(name = "from_time")
    public @Nullable Long from;

    @Column(name = "to_time")
    public @Nullable Long to;

    public int evaluated;
    public int planned;
    public @Nullable String best;
    public @Nullable String result;
    public @Nullable String evidence;

    @Column(name = "requested_by")
    public String requestedBy;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "started_at")
    public @Nullable Instant startedAt;

    @Column(name = "ended_at")
    public @Nullable Instant endedAt;

    public String message;
}
