package org.grekko.market.event;

import java.time.Instant;
import java.time.LocalDate;
import org.grekko.shared.DomainEvent;

/**
 * A file of one value a day was read into a series.
 *
 * @param name of the series, for example "VIX"
 * @param added days that were new
 * @param changed days whose value is another now
 * @param last the newest day of the file
 * @param by who imported it
 * @param occurredAt when, UTC
 */
public record DailySeriesImported(String name, int added, int changed, LocalDate last, String by, Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return name;
    }
}
