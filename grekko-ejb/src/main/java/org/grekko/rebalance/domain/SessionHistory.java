package org.grekko.rebalance.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.grekko.backtest.domain.MarketBars;
import org.grekko.backtest.domain.PortfolioConfig;
import org.grekko.backtest.domain.PortfolioStep;
import org.grekko.market.domain.BarSeries;

/** What is kept of a session, as the engine wants it. Immutable. */
public final class SessionHistory {
    private final PortfolioConfig config;
    private final List<KeptBar> warmUp;
    private final List<BoundaryRecord> records;
    private final List<MarketBars> bars;

    /**
     * A history.
     *
     * @param config what the session runs
     * @param warmUp bars from before the first record, by time
     * @param records the boundaries, by time, one after the other
     */
    public SessionHistory(PortfolioConfig config, List<KeptBar> warmUp, List<BoundaryRecord> records) {
        this.config = config;
        this.warmUp = List.copyOf(warmUp);
        this.records = List.copyOf(records);
        List<KeptBar> all = new ArrayList<>(warmUp);
        records.forEach(each -> all.addAll(each.inputs().bars()));
        List<MarketBars> made = new ArrayList<>();
        for (int market = 0; market < config.markets().size(); market++) {
            made.add(bars(all, market));
        }
        bars = List.copyOf(made);
    }

    private static MarketBars bars(List<KeptBar> all, int market) {
        BarSeries.Builder builder = BarSeries.builder();
        List<Long> ends = new ArrayList<>();
        for (KeptBar each : all) {
            if (each.market() == market) {
                builder.add(each.time(), each.open(), each.high(), each.low(), each.close(), each.volume());
                ends.add(each.end());
            }
        }
        return MarketBars.kept(builder.build(), ends);
    }

    /** What the session runs. */
    public PortfolioConfig config() {
        return config;
    }

    /** The boundaries, by time. */
    public List<BoundaryRecord> records() {
        return records;
    }

    /** The same session as if it had seen other bars at some boundaries. */
    public SessionHistory seeing(Map<Instant, List<KeptBar>> others) {
        return new SessionHistory(
                config,
                warmUp,
                records.stream()
                        .map(each -> others.containsKey(each.boundary())
                                ? seeing(each, others.getOrDefault(each.boundary(), List.of()))
                                : each)
                        .toList());
    }

    private static BoundaryRecord seeing(BoundaryRecord record, List<KeptBar> bars) {
        BoundaryInputs in = record.inputs();
        BoundaryInputs other = new BoundaryInputs(
                bars,
                in.prices(),
                in.vix(),
                in.yieldCurveSlope(),
                in.active(),
                in.waiting(),
                in.cash(),
                in.quantities(),
                in.sleeves(),
                in.memory());
        return BoundaryRecord.decided(record.boundary(), other, record.outcome());
    }

    /** The close of a market's last bar; NaN for none. */
    public double lastClose(int market) {
        BarSeries series = bars.get(market).bars();
        return series.size() == 0 ? Double.NaN : series.close(series.size() - 1);
    }

    /** The close of each market's last bar; 0 for none. */
    public List<Double> lastPrices() {
        List<Double> prices = new ArrayList<>();
        for (int market = 0; market < bars.size(); market++) {
            double close = lastClose(market);
            prices.add(Double.isNaN(close) ? 0 : close);
        }
        return prices;
    }

    /** With one more boundary. */
    public SessionHistory and(BoundaryRecord next) {
        List<BoundaryRecord> longer = new ArrayList<>(records);
        longer.add(next);
        return new SessionHistory(config, warmUp, longer);
    }

    /** All that the decision of a record depends on. */
    public PortfolioStep.Known known(int place) {
        Map<Long, PortfolioStep.Moment> earlier = new HashMap<>();
        for (BoundaryRecord each : records.subList(0, place)) {
            earlier.put(BarSeries.micros(each.boundary()), each.inputs().moment());
        }
        BoundaryRecord record = records.get(place);
        KeptMemory memory = record.inputs().memory();
        return new PortfolioStep.Known(
                bars,
                BarSeries.micros(record.boundary()),
                record.inputs().moment(),
                earlier,
                memory == null ? null : memory.memory(config));
    }

    /** The newest bars of each market, at most so many, by time. */
    public List<KeptBar> newest(int most) {
        List<KeptBar> newest = new ArrayList<>();
        for (int market = 0; market < bars.size(); market++) {
            BarSeries series = bars.get(market).bars();
            for (int i = Math.max(0, series.size() - most); i < series.size(); i++) {
                newest.add(kept(market, bars.get(market), i));
            }
        }
        return newest;
    }

    /** A bar to be kept. */
    public static KeptBar kept(int market, MarketBars bars, int place) {
        BarSeries series = bars.bars();
        return new KeptBar(
                market,
                series.time(place),
                bars.end(place),
                series.open(place),
                series.high(place),
                series.low(place),
                series.close(place),
                series.volume(place));
    }
}
