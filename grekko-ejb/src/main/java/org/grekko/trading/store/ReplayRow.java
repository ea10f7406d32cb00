package org.grekko.trading.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A replay as a row; nextTime is where it goes on, moved in the transaction of each chunk. */
@Entity
@Table(name = "replay")
@SuppressWarnings("NullAway.Init")
public class ReplayRow {
    @Id
    public UUID id;

    @Column(name = "portfolio_id")
    public UUID portfolioId;

    public String status;
    public String venue;
    public String pairs;

    @Column(name = "bar_interval")
    public String interval;

    @Column(name = "from_time")
    public Instant from;

    @Column(name = "to_time")
    public Instant to;

    public String speed;

    @Column(name = "next_time")
    public Instant nextTime;

    public long bars;

    @Column(name = "total_bars")
    public long totalBars;

    public long fills;
    public String agents;
    public String message;

    @Column(name = "requested_by")
    public String requestedBy;

    @Column(name = "started_at")
    public Instant startedAt;

    @Column(name = "ended_at")
    public @Nullable Instant endedAt;
}
