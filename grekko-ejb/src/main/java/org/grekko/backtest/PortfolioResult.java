package org.grekko.backtest;

import java.util.UUID;
import org.grekko.backtest.domain.Metrics;
import org.grekko.backtest.domain.PortfolioConfig;
import org.grekko.backtest.domain.PortfolioRun;

/**
 * The result of a portfolio's backtest.
 *
 * @param id this run
 * @param config what was run
 * @param run what it did
 * @param metrics how it did
 * @param hash fingerprint of the run
 */
record PortfolioResult(UUID id, PortfolioConfig config, PortfolioRun run, Metrics metrics, String hash) {}
