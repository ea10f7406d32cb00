package org.grekko.backtest.domain;

import java.util.Arrays;
import java.util.List;
import org.grekko.market.domain.BarSeries;
import org.grekko.model.domain.TargetWeights;
import org.jspecify.annotations.Nullable;

/** The stops and targets of sleeves: those of the weights by which a sleeve was last made. */
final class SleeveGuards {
    private final int[][] places;
    private final double[][] stops;
    private final double[][] targets;
    private final boolean[] any;
    private final boolean[] closed;
    private List<TargetWeights> outputs = List.of();

    SleeveGuards(PortfolioConfig config) {
        int markets = config.markets().size();
        places = config.models().stream().map(each -> places(config, each)).toArray(int[][]::new);
        stops = new double[places.length][markets];
        targets = new double[places.length][markets];
        for (int model = 0; model < places.length; model++) {
            Arrays.fill(stops[model], Double.NaN);
            Arrays.fill(targets[model], Double.NaN);
        }
        any = new boolean[markets];
        closed = new boolean[markets];
    }

    /** For each market its place in a model's weights, or -1. */
    private static int[] places(PortfolioConfig config, PortfolioModel model) {
        return config.pairs().stream().mapToInt(model.universe()::indexOf).toArray();
    }

    /**
     * How a sleeve is closed.
     *
     * @param price at which, without slippage
     * @param stopped whether by its stop, with slippage, and not by its target
     * @param jumped whether the bar began beyond the trigger
     */
    record Exit(double price, boolean stopped, boolean jumped) {}

    void want(List<TargetWeights> latest) {
        outputs = latest;
    }

    /** Guards the sleeves of a market from here on. */
    void set(int market) {
        any[market] = false;
        for (int model = 0; model < outputs.size(); model++) {
            int place = places[model][market];
            if (place >= 0) {
                stops[model][market] = outputs.get(model).stop(place);
                targets[model][market] = outputs.get(model).target(place);
                any[market] |= !(Double.isNaN(stops[model][market]) && Double.isNaN(targets[model][market]));
            }
        }
    }

    /** Whether some sleeve of a market is guarded. */
    boolean any(int market) {
        return any[market];
    }

    /** What the bar that is ending does to a sleeve; of stop and target in one bar the stop, null for neither. */
    @Nullable
    Exit exit(int model, int market, PortfolioClock clock) {
        BarSeries series = clock.series(market);
        int bar = clock.ended(market) - 1;
        double open = series.open(bar);
        double stop = stops[model][market];
        double target = targets[model][market];
        if (series.low(bar) <= stop) {
            return new Exit(Math.min(open, stop), true, open <= stop);
        }
        if (series.high(bar) >= target) {
            return new Exit(Math.max(open, target), false, open >= target);
        }
        return null;
    }

    void closed(int model, int market) {
        stops[model][market] = Double.NaN;
        targets[model][market] = Double.NaN;
        closed[market] = true;
    }

    /** Whether a sleeve of a market was closed since this was asked last. */
    boolean takeClosed(int market) {
        boolean was = closed[market];
        closed[market] = false;
        return was;
    }
}
