package org.grekko.trading.domain;

import org.grekko.signal.Signal;

/**
 * A signal with the trader that it speaks for.
 *
 * @param trader who speaks
 * @param signal what was said
 */
public record Said(Trader trader, Signal signal) {}
