package org.grekko.execution;

/**
 * What an API key may do.
 *
 * @param read may read balances and orders
 * @param trade may place and cancel orders
 * @param withdraw may move assets out of the venue
 * @param proven whether the venue states this; false when it was only inferred from calls that worked
 */
public record KeyPermissions(boolean read, boolean trade, boolean withdraw, boolean proven) {}
