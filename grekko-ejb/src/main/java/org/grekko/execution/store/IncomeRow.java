package org.grekko.execution.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change of a futures wallet as its venue told it; never changed. */
@Entity
@Table(name = "venue_income")
@SuppressWarnings("NullAway.Init")
public class IncomeRow {
    @Id
    public UUID id;

    @Column(name = "account_id")
    public UUID accountId;

    public String kind;

    public String type;

    @Column(name = "venue_id")
    public String venueId;

    public String symbol;

    @Column(name = "trade_id")
    public @Nullable String tradeId;

    public String asset;

    public BigDecimal amount;

    public BigDecimal booked;

    @Column(name = "occurred_at")
    public Instant occurredAt;
}
