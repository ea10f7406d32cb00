package org.grekko.architecture.planted.shared;

import org.grekko.architecture.planted.portfolio.Portfolio;

/** Planted: a shared word that knows a context. */
public record KnowsAContext(Portfolio portfolio) {}
