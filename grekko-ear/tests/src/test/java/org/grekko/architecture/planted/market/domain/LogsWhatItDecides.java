package org.grekko.architecture.planted.market.domain;

/** Planted: writes to the log. */
public record LogsWhatItDecides(System.Logger log) {}
