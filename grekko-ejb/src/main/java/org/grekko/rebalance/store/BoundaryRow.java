package org.grekko.rebalance.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A boundary of a session as a row; the record is packed. */
@Entity
@IdClass(BoundaryKey.class)
@Table(name = "allocation_boundary")
@SuppressWarnings("NullAway.Init")
public class BoundaryRow {
    @Id
    @Column(name = "session_id")
    public UUID sessionId;

    @Id
    public Instant boundary;

    public String status;

    @Column(name = "decided_at")
    public Instant decidedAt;

    public byte[] body;
}
