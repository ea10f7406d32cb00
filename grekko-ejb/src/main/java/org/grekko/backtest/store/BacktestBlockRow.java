package org.grekko.backtest.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** A stretch of the trades or the equity of a result, packed. */
@Entity
@Table(name = "backtest_block")
@IdClass(BacktestBlockKey.class)
@SuppressWarnings("NullAway.Init")
public class BacktestBlockRow {
    @Id
    @Column(name = "backtest_id")
    public UUID backtestId;

    @Id
    public String kind;

    @Id
    public int place;

    public byte[] body;
}
