package org.grekko.backtest.event;

import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;

/**
 * A backtest began to run.
 *
 * @param backtestId the backtest
 * @param attempt 1 for the first time, more where the server stopped in between
 * @param occurredAt when
 */
public record BacktestStarted(UUID backtestId, int attempt, Instant occurredAt) implements DomainEvent {
    @Override
    public String key() {
        return backtestId.toString();
    }
}
