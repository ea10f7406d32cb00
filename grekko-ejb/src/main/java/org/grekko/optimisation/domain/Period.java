package org.grekko.optimisation.domain;

/**
 * A stretch of time that trials cover.
 *
 * @param from before which no bar of it starts, in microseconds since 1970
 * @param to at or after which no bar of it starts, in microseconds since 1970
 */
public record Period(long from, long to) {}
