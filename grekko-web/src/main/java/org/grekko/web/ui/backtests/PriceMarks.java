package org.grekko.web.ui.backtests;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.grekko.backtest.domain.BacktestTrade;
import org.grekko.market.Candle;
import org.grekko.shared.AssetPair;
import org.grekko.web.ui.kit.Charts;
import org.grekko.web.ui.kit.Figures;

/** Puts trades on the candles in which they were. */
final class PriceMarks {
    private PriceMarks() {}

    /** The trades of the pair, each at the candle that covers its time; those before the first candle are left out. */
    static List<Charts.Mark> of(List<BacktestTrade> trades, AssetPair pair, List<Candle> candles) {
        TreeSet<Instant> starts = new TreeSet<>();
        candles.forEach(each -> starts.add(each.time()));
        List<Charts.Mark> marks = new ArrayList<>();
        for (BacktestTrade trade : trades) {
            Instant start = starts.floor(trade.time());
            if (trade.pair().equals(pair) && start != null) {
                String words = trade.side().name().charAt(0) + " " + Figures.rounded(trade.quantity());
                marks.add(new Charts.Mark(start.getEpochSecond(), trade.side().name(), words));
            }
        }
        return marks;
    }
}
