package org.grekko.architecture.planted.market.store;

/** Planted: a row that others reach for. */
public record CandleRow(long id) {}
