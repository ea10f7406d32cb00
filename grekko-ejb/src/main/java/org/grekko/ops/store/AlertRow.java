package org.grekko.ops.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An alert as a row. */
@Entity
@Table(name = "alert")
@SuppressWarnings("NullAway.Init")
public class AlertRow {
    @Id
    public UUID id;

    public int severity;
    public String title;
    public String text;
    public String source;

    @Column(name = "related_id")
    public @Nullable String relatedId;

    @Column(name = "dedup_key")
    public String dedupKey;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "last_at")
    public Instant lastAt;

    public int occurrences;

    @Column(name = "notified_at")
    public @Nullable Instant notifiedAt;

    @Column(name = "read_at")
    public @Nullable Instant readAt;

    @Column(name = "read_by")
    public @Nullable String readBy;
}
