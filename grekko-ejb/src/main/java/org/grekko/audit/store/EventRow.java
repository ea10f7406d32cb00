package org.grekko.audit.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An event as it was told; never changed. */
@Entity
@Table(name = "event")
@SuppressWarnings("NullAway.Init")
public class EventRow {
    @Id
    @SequenceGenerator(name = "event_ord", sequenceName = "event_ord", allocationSize = 500)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "event_ord")
    public Long ord;

    @Column(name = "event_id")
    public UUID eventId;

    @Column(name = "occurred_at")
    public Instant occurredAt;

    public String context;
    public String type;

    @Column(name = "event_key")
    public String key;

    public String body;
}
