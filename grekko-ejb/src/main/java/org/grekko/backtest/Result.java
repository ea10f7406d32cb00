package org.grekko.backtest;

import java.util.UUID;
import org.grekko.backtest.domain.Backtest;
import org.grekko.backtest.domain.BacktestConfig;
import org.grekko.backtest.domain.Metrics;

/**
 * The result of a backtest.
 *
 * @param id this run
 * @param config what was run
 * @param run its trades and equity
 * @param metrics how it did
 * @param hash fingerprint of the run
 */
record Result(UUID id, BacktestConfig config, Backtest.Run run, Metrics metrics, String hash) {}
