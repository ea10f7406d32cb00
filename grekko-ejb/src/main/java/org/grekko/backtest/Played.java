package org.grekko.backtest;

import java.util.List;
import org.grekko.backtest.domain.Backtest;
import org.grekko.backtest.domain.Metrics;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt has played.
 *
 * @param run what happened
 * @param metrics how it did
 * @param dataHash fingerprint of what it was played over
 * @param resultHash fingerprint of what came out
 * @param sources for each execution, the models of the portfolio that asked for it; empty for one model
 * @param remark what a person should know of the data; may be empty
 * @param portfolio what a portfolio shows besides; null for one model
 */
record Played(
        Backtest.Run run,
        Metrics metrics,
        String dataHash,
        String resultHash,
        List<List<String>> sources,
        String remark,
        @Nullable PortfolioReport portfolio) {}
