package org.grekko.backtest.event;

import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;

/**
 * A backtest ended.
 *
 * @param backtestId the backtest
 * @param status DONE, FAILED or CANCELLED
 * @param resultHash fingerprint of the result; empty unless DONE
 * @param message what the operator should know, may be empty
 * @param occurredAt when
 */
public record BacktestEnded(UUID backtestId, String status, String resultHash, String message, Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return backtestId.toString();
    }
}
