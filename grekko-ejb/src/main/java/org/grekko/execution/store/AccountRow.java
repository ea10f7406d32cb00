package org.grekko.execution.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account on a venue as a row. */
@Entity
@Table(name = "venue_account")
@SuppressWarnings("NullAway.Init")
public class AccountRow {
    @Id
    public UUID id;

    public String venue;

    public String name;

    @Column(name = "portfolio_id")
    public UUID portfolioId;

    @Column(name = "key_hint")
    public String keyHint;

    public String credentials;

    @Column(name = "allow_withdrawals")
    public boolean allowWithdrawals;

    @Column(name = "dead_man_seconds")
    public int deadManSeconds;

    public String permissions;

    public String status;

    public @Nullable String reason;

    @Column(name = "maker_bps")
    public @Nullable BigDecimal makerBps;

    @Column(name = "taker_bps")
    public @Nullable BigDecimal takerBps;

    @Column(name = "fees_at")
    public @Nullable Instant feesAt;

    @Column(name = "synced_at")
    public @Nullable Instant syncedAt;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "created_by")
    public String createdBy;
}
