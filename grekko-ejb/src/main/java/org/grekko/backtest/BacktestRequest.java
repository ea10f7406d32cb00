package org.grekko.backtest;

import java.util.List;
import org.grekko.shared.FieldError;

/** The answer to a wish for a backtest. */
public sealed interface BacktestRequest {
    /** It waits for its turn. */
    record Queued(StoredBacktest backtest) implements BacktestRequest {}

    /** It cannot run as asked; each error names its field. */
    record Invalid(List<FieldError> errors) implements BacktestRequest {}

    /** So many are waiting that no more are taken. */
    record Full(int waiting) implements BacktestRequest {}
}
