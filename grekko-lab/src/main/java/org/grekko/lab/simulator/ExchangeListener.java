package org.grekko.lab.simulator;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;

/** Hears what happens at the simulated exchange, under its lock and in order. */
public interface ExchangeListener {
    /**
     * Levels of a book changed.
     *
     * @param first number of the first change
     * @param last number of the last one
     */
    default void levels(AssetPair pair, long first, long last, List<Level> changes, Instant at) {}

    /** Somebody traded; the side is the one that took. */
    default void trade(AssetPair pair, long id, Side side, BigDecimal price, BigDecimal quantity, Instant at) {}

    /** An account's order changed; kind is NEW, TRADE, CANCELED, EXPIRED or REPLACED. */
    default void order(SimOrder order, String kind) {}

    /** An account's order executed; the order's own change follows as TRADE. */
    default void fill(SimFill fill) {}

    /** A level after a change; size zero when nothing rests there. */
    record Level(Side side, BigDecimal price, BigDecimal size) {}
}
