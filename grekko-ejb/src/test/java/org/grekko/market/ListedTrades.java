package org.grekko.market;

import java.time.Instant;
import java.util.List;
import org.grekko.shared.AssetPair;

/** Trades of one market in a list. */
record ListedTrades(List<Trade> all) implements TradeStore {
    @Override
    public boolean keepsTrades() {
        return true;
    }

    @Override
    public void writeTrades(List<Trade> trades) {
        all.addAll(trades);
    }

    @Override
    public List<Trade> trades(String venue, AssetPair pair, Instant from, Instant toExclusive, int limit) {
        return all.stream()
                .filter(trade -> !trade.at().isBefore(from) && trade.at().isBefore(toExclusive))
                .limit(limit)
                .toList();
    }

    @Override
    public int dropTrades(Instant before) {
        return all.removeIf(trade -> trade.at().isBefore(before)) ? 1 : 0;
    }
}
