package org.grekko.backtest.domain;

import java.util.ArrayList;
import java.util.List;
import org.grekko.market.Candle;
import org.grekko.market.domain.BarSeries;

/** Makes neighbouring bars one, for charts that have no room for each. */
public final class BarMerge {
    private BarMerge() {}

    /**
     * At most so many candles by time: so many bars make one, the last one perhaps of fewer.
     *
     * @param most 1 or more
     */
    public static List<Candle> of(BarSeries bars, int most) {
        int each = Math.max(1, (int) (((long) bars.size() + most - 1) / most));
        List<Candle> candles = new ArrayList<>();
        for (int from = 0; from < bars.size(); from += each) {
            candles.add(merge(bars, from, Math.min(bars.size(), from + each)));
        }
        return candles;
    }

    private static Candle merge(BarSeries bars, int from, int to) {
        double high = bars.high(from);
        double low = bars.low(from);
        double volume = 0;
        for (int i = from; i < to; i++) {
            high = Math.max(high, bars.high(i));
            low = Math.min(low, bars.low(i));
            volume += bars.volume(i);
        }
        return new Candle(BarSeries.instant(bars.time(from)), bars.open(from), high, low, bars.close(to - 1), volume);
    }
}
