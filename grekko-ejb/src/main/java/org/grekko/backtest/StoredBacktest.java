package org.grekko.backtest;

import java.time.Instant;
import java.util.UUID;
import org.grekko.backtest.domain.BacktestConfig;
import org.grekko.market.Interval;
import org.jspecify.annotations.Nullable;

/**
 * A backtest of this server.
 *
 * @param id the backtest
 * @param status QUEUED, RUNNING, DONE, FAILED or CANCELLED
 * @param attempt how often it was started; more than once where the server stopped in between
 * @param venue the venue whose stored bars it runs over
 * @param config all that decides it besides its bars; of a portfolio what it shares with that of one model
 * @param portfolio the configuration of a portfolio in JSON; null for one model
 * @param bars bars played
 * @param totalBars bars in all; 0 while they are not counted
 * @param requestedBy who asked for it
 * @param createdAt when
 * @param startedAt when its last attempt began; null before
 * @param endedAt when it ended; null before
 * @param message what the operator should know, may be empty
 * @param outcome what came out; null unless DONE
 */
public record StoredBacktest(
        UUID id,
        String status,
        int attempt,
        String venue,
        BacktestConfig config,
        @Nullable String portfolio,
        long bars,
        long totalBars,
        String requestedBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        String message,
        @Nullable Outcome outcome) {

    /** How much of it is done, 0 to 1. */
    public double progress() {
        if (status.equals("DONE")) {
            return 1;
        }
        return totalBars == 0 ? 0 : (double) bars / totalBars;
    }

    /** The interval of its bars, which is one of those that are stored. */
    public Interval interval() {
        return StoredBars.interval(config);
    }

    /** Whether nothing more will happen to it. */
    public boolean ended() {
        return endedAt != null;
    }
}
