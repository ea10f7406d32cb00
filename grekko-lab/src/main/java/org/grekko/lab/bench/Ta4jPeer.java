package org.grekko.lab.bench;

import java.time.Duration;
import java.time.ZoneOffset;
import org.grekko.market.domain.BarSeries;
import org.ta4j.core.BaseBarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.BaseStrategy;
import org.ta4j.core.Rule;
import org.ta4j.core.Trade;
import org.ta4j.core.TradingRecord;
import org.ta4j.core.analysis.cost.LinearTransactionCostModel;
import org.ta4j.core.analysis.cost.ZeroCostModel;
import org.ta4j.core.backtest.BarSeriesManager;
import org.ta4j.core.backtest.TradeOnNextOpenModel;
import org.ta4j.core.indicators.SMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.num.DoubleNum;
import org.ta4j.core.rules.NotRule;
import org.ta4j.core.rules.OverIndicatorRule;

/** The yardstick written with ta4j: DoubleNum, fills at the next open, fees of both ways, one unit a trade. */
final class Ta4jPeer {
    private final BaseBarSeries series;
    private final double feeFraction;

    Ta4jPeer(BarSeries bars, Duration length, double feeFraction) {
        this.feeFraction = feeFraction;
        series = new BaseBarSeriesBuilder().withNumTypeOf(DoubleNum.class).build();
        for (int i = 0; i < bars.size(); i++) {
            series.addBar(
                    length,
                    BarSeries.instant(bars.time(i)).plus(length).atZone(ZoneOffset.UTC),
                    bars.open(i),
                    bars.high(i),
                    bars.low(i),
                    bars.close(i),
                    bars.volume(i));
        }
    }

    /** Runs the yardstick from the first to the last bar. */
    TradingRecord run(int fast, int slow) {
        ClosePriceIndicator close = new ClosePriceIndicator(series);
        Rule above = new OverIndicatorRule(new SMAIndicator(close, fast), new SMAIndicator(close, slow));
        BarSeriesManager manager = new BarSeriesManager(
                series, new LinearTransactionCostModel(feeFraction), new ZeroCostModel(), new TradeOnNextOpenModel());
        return manager.run(
                new BaseStrategy(above, new NotRule(above), slow - 1), Trade.TradeType.BUY, DoubleNum.valueOf(1));
    }
}
