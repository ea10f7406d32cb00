package org.grekko.trading.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What arbitrage may do, as its one row. */
@Entity
@Table(name = "arbitrage_parameters")
@SuppressWarnings("NullAway.Init")
public class ArbitrageParametersRow {
    /** The id of the row. */
    public static final int ONLY = 1;

    @Id
    public int id;

    public boolean enabled;

    @Column(name = "min_net_bps")
    public BigDecimal minNetBps;

    @Column(name = "min_profit")
    public BigDecimal minProfit;

    @Column(name = "max_notional")
    public BigDecimal maxNotional;

    @Column(name = "cooldown_millis")
    public long cooldownMillis;

    @Column(name = "leg_timeout_millis")
    public long legTimeoutMillis;

    @Column(name = "open_leg_policy")
    public String openLegPolicy;

    @Column(name = "changed_at")
    public @Nullable Instant changedAt;

    @Column(name = "changed_by")
    public @Nullable String changedBy;
}
