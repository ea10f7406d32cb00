package org.grekko.web.ui.backtests;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.grekko.backtest.domain.BacktestTrade;
import org.grekko.market.Candle;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.grekko.web.ui.kit.Charts;
import org.grekko.web.ui.kit.Figures;

/** Puts trades on the candles in which they were. */
final class PriceMarks {
    private PriceMarks() {}

    private record Place(Instant start, Side side) {}

    /**
     * The trades of the pair, those of one side and candle as one mark; those before the first candle are left out.
     *
     * @param trades of any pair, in any order
     * @param candles the candles on show
     */
    static List<Charts.Mark> of(List<BacktestTrade> trades, AssetPair pair, List<Candle> candles) {
        TreeSet<Instant> starts = new TreeSet<>();
        candles.forEach(each -> starts.add(each.time()));
        NavigableMap<Place, BigDecimal> quantities =
                new TreeMap<>(Comparator.comparing(Place::start).thenComparing(Place::side));
        for (BacktestTrade trade : trades) {
            Instant start = starts.floor(trade.time());
            if (trade.pair().equals(pair) && start != null) {
                quantities.merge(new Place(start, trade.side()), trade.quantity(), BigDecimal::add);
            }
        }
        List<Charts.Mark> marks = new ArrayList<>();
        quantities.forEach((place, quantity) -> marks.add(new Charts.Mark(
                place.start().getEpochSecond(),
                place.side().name(),
                place.side().name().charAt(0) + " " + Figures.rounded(quantity))));
        return marks;
    }
}
