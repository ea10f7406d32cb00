package org.grekko.access.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A request that was sent under an idempotency key, and its answer once there is one. */
@Entity
@Table(name = "idempotency")
@SuppressWarnings("NullAway.Init")
public class IdempotencyRow {
    @Id
    public String id;

    @Column(name = "request_hash")
    public String requestHash;

    /** The HTTP status of the answer; 0 while there is none. */
    public int status;

    @Nullable
    public String response;

    @Column(name = "created_at")
    public Instant createdAt;
}
