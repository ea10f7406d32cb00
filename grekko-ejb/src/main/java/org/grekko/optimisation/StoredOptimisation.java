package org.grekko.optimisation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.grekko.backtest.NewBacktest;
import org.grekko.backtest.domain.BacktestConfig;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/**
 * A search of this server.
 *
 * @param id the search
 * @param status QUEUED, RUNNING, DONE, FAILED or CANCELLED
 * @param attempt how often it was begun or taken up; more than once where the node that led it stopped in between
 * @param spec what is searched
 * @param evaluated how many trials it took, those that were stored before included
 * @param planned how many it may take at most
 * @param best the best set of parameters so far; null before
 * @param requestedBy who asked for it
 * @param createdAt when
 * @param startedAt when its last attempt began; null before
 * @param endedAt when it ended; null before
 * @param message what the operator should know, may be empty
 * @param result the whole result as JSON; null unless DONE
 */
public record StoredOptimisation(
        UUID id,
        String status,
        int attempt,
        OptimisationSpec spec,
        int evaluated,
        int planned,
        @Nullable Best best,
        String requestedBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        String message,
        @Nullable String result) {
    private static final double ALMOST = 0.99;

    /**
     * The best so far.
     *
     * @param parameters every one
     * @param bps its score before the holdout
     * @param spread deviation of its scores over parts of that time
     */
    public record Best(SortedMap<String, Double> parameters, double bps, double spread) {}

    /** How much of it is done, 0 to 1; what is planned is an upper bound. */
    public double progress() {
        return status.equals("DONE") ? 1 : Math.min(ALMOST, planned == 0 ? 0 : (double) evaluated / planned);
    }

    /** A wish for a backtest of its best over all its bars, the holdout included; empty unless it is DONE. */
    public Optional<NewBacktest> asBacktest(String by) {
        if (best == null || result == null) {
            return Optional.empty();
        }
        BacktestConfig config = spec.config();
        return Optional.of(new NewBacktest(
                config.model(),
                new TreeMap<>(best.parameters()),
                spec.venue(),
                config.pairs().stream().map(AssetPair::toString).toList(),
                spec.interval(),
                config.from(),
                config.to(),
                config.terms().feeBps(),
                config.terms().slippageBps(),
                config.terms().cash(),
                BigDecimal.valueOf(config.barsPerYear()),
                by));
    }

    /** Whether nothing more will happen to it. */
    public boolean ended() {
        return endedAt != null;
    }
}
