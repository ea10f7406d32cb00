package org.grekko.backtest.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.grekko.shared.DomainEvent;

/**
 * Somebody asked for a backtest.
 *
 * @param backtestId the backtest
 * @param model name of the model
 * @param pairs the pairs, written BASE/QUOTE
 * @param interval the bar interval
 * @param by who asked for it
 * @param occurredAt when
 */
public record BacktestRequested(
        UUID backtestId, String model, List<String> pairs, String interval, String by, Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return backtestId.toString();
    }
}
