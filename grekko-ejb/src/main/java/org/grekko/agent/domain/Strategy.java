package org.grekko.agent.domain;

import org.grekko.market.Candle;

/** A running strategy for one pair. It sees closed bars in order and nothing else. */
public interface Strategy {
    /**
     * Takes in the next closed bar.
     *
     * @param bar later than every bar before
     * @return what to do now that it has closed
     */
    Advice onBar(Candle bar);
}
