package org.grekko.market.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** The value of a day of a series. */
@Entity
@Table(name = "daily_series")
@IdClass(DailyKey.class)
@SuppressWarnings("NullAway.Init")
public class DailyRow {
    @Id
    public String name;

    @Id
    @Column(name = "of_day")
    public LocalDate day;

    public double reading;
}
