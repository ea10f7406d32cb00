package org.grekko.risk.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A gauge as it was read last, as a row. */
@Entity
@Table(name = "operational_reading")
@IdClass(ReadingKey.class)
@SuppressWarnings("NullAway.Init")
public class ReadingRow {
    @Id
    public String gauge;

    @Id
    public String subject;

    public BigDecimal measured;

    @Column(name = "warn_value")
    public @Nullable BigDecimal warn;

    @Column(name = "limit_value")
    public @Nullable BigDecimal limit;

    public String state;

    public long samples;

    public String note;

    @Column(name = "measured_at")
    public Instant measuredAt;
}
