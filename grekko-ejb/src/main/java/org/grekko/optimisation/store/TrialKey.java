package org.grekko.optimisation.store;

/**
 * What trials have in common.
 *
 * @param setting fingerprint of model, bars, costs and code
 * @param from begin of the stretch of time, in microseconds since 1970
 * @param to its end, in microseconds since 1970
 */
public record TrialKey(String setting, long from, long to) {}
