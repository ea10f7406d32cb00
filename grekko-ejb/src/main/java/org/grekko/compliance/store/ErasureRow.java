package org.grekko.compliance.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request to erase personal data as a row; its subject is empty once it was rejected or is done. */
@Entity
@Table(name = "compliance_erasure")
@SuppressWarnings("NullAway.Init")
public class ErasureRow {
    @Id
    public UUID id;

    public String kind;
    public String subject;
    public String reference;
    public String reason;
    public String status;

    @Column(name = "proposed_by")
    public String proposedBy;

    @Column(name = "proposed_at")
    public Instant proposedAt;

    @Column(name = "decided_by")
    public @Nullable String decidedBy;

    @Column(name = "decided_at")
    public @Nullable Instant decidedAt;

    @Column(name = "decision_reason")
    public @Nullable String decisionReason;

    @Column(name = "found")
    public long found;

    public long erased;

    @Column(name = "plain_events")
    public long plainEvents;

    @Column(name = "done_at")
    public @Nullable Instant doneAt;
}
