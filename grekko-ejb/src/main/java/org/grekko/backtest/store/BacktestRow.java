package org.grekko.backtest.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A backtest as a row; only the attempt that it names may write its result. */
@Entity
@Table(name = "backtest")
@SuppressWarnings("NullAway.Init")
public class BacktestRow {
    @Id
    public UUID id;

    public String status;
    public int attempt;
    public String venue;
    public String model;

    @Column(name = "model_version")
    public String modelVersion;

    public String parameters;
    public String pairs;

    @Column(name = "bar_interval")
    public String interval;

    @Column(name = "fee_bps")
    public BigDecimal feeBps;

    @Column(name = "slippage_bps")
    public BigDecimal slippageBps;

    public BigDecimal cash;

    @Column(name = "bars_per_year")
    public double barsPerYear;

    @Column(name = "from_time")
    public @Nullable Instant from;

    @Column(name = "to_time")
    public @Nullable Instant to;

    public @Nullable String portfolio;

    public long bars;

    @Column(name = "total_bars")
    public long totalBars;

    @Column(name = "requested_by")
    public String requestedBy;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "started_at")
    public @Nullable Instant startedAt;

    @Column(name = "ended_at")
    public @Nullable Instant endedAt;

    public String message;

    @Column(name = "code_version")
    public @Nullable String codeVersion;

    @Column(name = "data_hash")
    public @Nullable String dataHash;

    @Column(name = "result_hash")
    public @Nullable String resultHash;

    public @Nullable String figures;
}
