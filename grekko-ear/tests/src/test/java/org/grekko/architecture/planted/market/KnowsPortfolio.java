package org.grekko.architecture.planted.market;

import org.grekko.architecture.planted.portfolio.Portfolio;

/** Planted: knows a context that the table does not name. */
public record KnowsPortfolio(Portfolio portfolio) {}
