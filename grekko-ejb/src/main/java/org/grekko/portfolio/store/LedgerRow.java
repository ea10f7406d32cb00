package org.grekko.portfolio.store;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.store.OptionalId;
import org.jspecify.annotations.Nullable;

/** One line of the ledger; never changed. */
@Entity
@Table(name = "ledger_entry")
@SuppressWarnings("NullAway.Init")
public class LedgerRow {
    @Id
    public UUID id;

    @Column(name = "portfolio_id")
    public UUID portfolioId;

    @Column(name = "transaction_id")
    public UUID transactionId;

    public String account;

    public String venue;

    public String asset;

    public BigDecimal amount;

    public String kind;

    @Column(name = "reference_id")
    public UUID referenceId;

    @Column(name = "occurred_at")
    public Instant occurredAt;

    public @Nullable BigDecimal price;

    @Convert(converter = OptionalId.class)
    @Column(name = "agent_id")
    public @Nullable UUID agentId;
}
