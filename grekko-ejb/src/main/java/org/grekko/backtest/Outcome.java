package org.grekko.backtest;

import java.time.Instant;
import org.grekko.backtest.domain.Breakdown;
import org.grekko.backtest.domain.Metrics;

/**
 * What came out of a backtest, without its trades and equity.
 *
 * @param codeVersion which code has run
 * @param dataHash fingerprint of the bars
 * @param resultHash fingerprint of settings, trades and NAV, the same as that of the command
 * @param figures the numbers
 */
public record Outcome(String codeVersion, String dataHash, String resultHash, Figures figures) {
    /**
     * The numbers.
     *
     * @param startDate start of the first bar
     * @param endDate end of the last bar
     * @param trades how many executions there were; all are kept
     * @param closes how many values NAV has
     * @param points how many of them are kept: all, or of a long curve the peaks and troughs
     * @param metrics how it did
     * @param breakdown where that comes from
     */
    public record Figures(
            Instant startDate,
            Instant endDate,
            int trades,
            int closes,
            int points,
            Metrics metrics,
            Breakdown breakdown) {}
}
