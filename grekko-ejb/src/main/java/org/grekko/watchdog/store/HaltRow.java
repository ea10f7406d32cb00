package org.grekko.watchdog.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A halt of the watchdog as a row. */
@Entity
@Table(name = "watchdog_halt")
@SuppressWarnings("NullAway.Init")
public class HaltRow {
    @Id
    public UUID id;

    public String cause;

    @Column(name = "last_beat_at")
    public Instant lastBeatAt;

    @Column(name = "noticed_at")
    public Instant noticedAt;

    @Column(name = "first_sent_at")
    public @Nullable Instant firstSentAt;

    @Column(name = "confirmed_at")
    public @Nullable Instant confirmedAt;

    @Column(name = "account_count")
    public int accounts;

    @Column(name = "order_count")
    public int orders;

    @Column(name = "unconfirmed_count")
    public int unconfirmed;

    public boolean finished;

    @Column(name = "taken_at")
    public Instant takenAt;
}
