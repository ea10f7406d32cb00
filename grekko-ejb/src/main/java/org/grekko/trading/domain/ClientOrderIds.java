package org.grekko.trading.domain;

import java.time.Instant;
import org.grekko.execution.domain.OrderType;
import org.grekko.shared.AssetPair;

/**
 * The client order ids of agents: made from what the order is for, so that the same bar can never place
 * the same order twice in a portfolio. At most 36 characters for pairs of common length.
 */
final class ClientOrderIds {
    private ClientOrderIds() {}

    /** The entry that the bar closing at this instant led to. */
    static String entry(AssetPair pair, Instant closed) {
        return id('E', pair, closed);
    }

    /** The exit that the bar closing at this instant led to. */
    static String exit(AssetPair pair, Instant closed) {
        return id('X', pair, closed);
    }

    /** The stop loss or take profit of an entry. */
    static String exit(String entry, OrderType type) {
        return (type == OrderType.STOP_LOSS ? "S" : "T") + entry;
    }

    private static String id(char purpose, AssetPair pair, Instant closed) {
        return purpose + "-" + pair.base() + pair.quote() + "-" + Long.toString(closed.getEpochSecond(), 36);
    }
}
