package org.grekko.rebalance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grekko.backtest.domain.MarketBars;
import org.grekko.backtest.domain.PortfolioConfig;
import org.grekko.backtest.domain.PortfolioMarket;
import org.grekko.market.Candle;
import org.grekko.market.Interval;
import org.grekko.market.TimeSeriesStore;
import org.grekko.market.domain.BarLength;
import org.grekko.market.domain.BarSeries;
import org.grekko.rebalance.domain.BoundaryRecord;
import org.grekko.rebalance.domain.KeptBar;
import org.grekko.rebalance.domain.SessionHistory;

/** Reads the bars of sessions from the time-series store. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class SessionBars {
    @Inject
    private TimeSeriesStore store;

    /** The last bars of each market before a boundary, for models to warm up, at most so many each. */
    List<KeptBar> warmUp(SessionSpec spec, PortfolioConfig config, Instant until, int most) {
        List<KeptBar> kept = new ArrayList<>();
        for (int i = 0; i < config.markets().size(); i++) {
            MarketBars bars = longest(spec, config, i, until, most);
            for (int bar = Math.max(0, bars.bars().size() - most);
                    bar < bars.bars().size();
                    bar++) {
                kept.add(SessionHistory.kept(i, bars, bar));
            }
        }
        kept.sort(Comparator.comparingLong(KeptBar::end).thenComparingInt(KeptBar::market));
        return kept;
    }

    /** Of bars as long as the interval and of the bars that the session reads, those that reach back further. */
    private MarketBars longest(SessionSpec spec, PortfolioConfig config, int market, Instant until, int most) {
        Interval each = Interval.of(spec.barInterval()).orElseThrow();
        long parts = config.step().seconds() / each.duration().toSeconds();
        int count = (int) Math.min(TimeSeriesStore.MAX_READ, parts * (most + 1));
        MarketBars read = made(spec, config, market, each, until, count);
        Optional<Interval> whole = Interval.of(spec.interval());
        if (whole.isEmpty() || whole.get() == each || read.bars().size() >= most) {
            return read;
        }
        MarketBars longer = made(spec, config, market, whole.get(), until, most);
        return longer.bars().size() > read.bars().size() ? longer : read;
    }

    private MarketBars made(
            SessionSpec spec, PortfolioConfig config, int market, Interval interval, Instant until, int count) {
        PortfolioMarket named = config.markets().get(market);
        BarSeries.Builder series = BarSeries.builder();
        store.latestBefore(spec.venue(), named.pair(), interval, until, count).stream()
                .filter(each -> !each.time().plus(interval.duration()).isAfter(until))
                .forEach(series::add);
        PortfolioMarket of = new PortfolioMarket(
                named.pair(),
                named.assetClass(),
                new BarLength(interval.duration().toSeconds()),
                named.hours(),
                false);
        return MarketBars.of(of, series.build(), config.step());
    }

    /** The bars that ended in the interval before a boundary, put together: at most one for each market. */
    List<KeptBar> fresh(SessionSpec spec, SessionHistory history, Instant boundary) {
        PortfolioConfig config = history.config();
        List<KeptBar> kept = new ArrayList<>();
        for (int i = 0; i < config.markets().size(); i++) {
            BarSeries.Builder series = BarSeries.builder();
            read(spec, config, i, boundary).forEach(series::add);
            MarketBars bars =
                    MarketBars.after(config.markets().get(i), series.build(), config.step(), history.lastClose(i));
            for (int bar = 0; bar < bars.bars().size(); bar++) {
                kept.add(SessionHistory.kept(i, bars, bar));
            }
        }
        return kept;
    }

    private List<Candle> read(SessionSpec spec, PortfolioConfig config, int market, Instant boundary) {
        return store.range(
                spec.venue(),
                config.markets().get(market).pair(),
                Interval.of(spec.barInterval()).orElseThrow(),
                boundary.minus(config.step().duration()),
                boundary,
                TimeSeriesStore.MAX_READ);
    }

    /** Whether the last bar before a boundary is there of every market. */
    boolean complete(SessionSpec spec, Instant boundary) {
        Interval interval = Interval.of(spec.barInterval()).orElseThrow();
        Instant last = boundary.minus(interval.duration());
        return spec.markets().stream()
                .noneMatch(each -> store.range(spec.venue(), each.pair(), interval, last, boundary, 1)
                        .isEmpty());
    }

    /**
     * The bars of boundaries as they are stored now, where they are otherwise than the session saw them. What the store
     * has nothing of any more counts as it was seen.
     */
    Map<Instant, List<KeptBar>> changed(SessionSpec spec, SessionHistory seen, int from) {
        Map<Instant, List<KeptBar>> changed = new HashMap<>();
        List<BoundaryRecord> records = seen.records();
        for (BoundaryRecord record : records.subList(from, records.size())) {
            List<KeptBar> now = new ArrayList<>(fresh(spec, seen, record.boundary()));
            for (KeptBar kept : record.inputs().bars()) {
                if (now.stream().noneMatch(each -> each.market() == kept.market())) {
                    now.add(kept);
                }
            }
            now.sort(Comparator.comparingInt(KeptBar::market));
            if (!now.equals(record.inputs().bars())) {
                changed.put(record.boundary(), now);
            }
        }
        return changed;
    }

    /** Whether bars of that length of a market have come in since a time. */
    boolean recent(SessionSpec.Market market, String venue, Interval interval, Instant since) {
        return store.latest(venue, market.pair(), interval, 1).stream()
                .anyMatch(each -> !each.time().isBefore(since));
    }
}
