package org.grekko.market;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** The last trades of one market, at most {@value #MOST}. */
final class RecentTrades {
    /** How many are kept. */
    static final int MOST = 60;

    private final ArrayDeque<Trade> trades = new ArrayDeque<>(MOST);

    synchronized void add(Trade trade) {
        if (trades.size() == MOST) {
            trades.removeLast();
        }
        trades.addFirst(trade);
    }

    /** The newest first. */
    synchronized List<Trade> list() {
        return new ArrayList<>(trades);
    }
}
