package org.grekko.backtest.domain;

import java.util.List;
import org.grekko.market.domain.BarSeries;
import org.grekko.model.domain.Context;
import org.grekko.model.domain.Model;
import org.grekko.model.domain.TargetWeights;

/** A model at work in a portfolio: it sees its own markets and what it has of them. */
final class ModelSeat {
    private final int number;
    private final Model model;
    private final int[] places;
    private final BarSeries[] series;

    ModelSeat(int number, PortfolioConfig config, PortfolioClock clock) {
        this.number = number;
        PortfolioModel chosen = config.models().get(number);
        List<Integer> markets = config.places(chosen);
        model = chosen.create();
        places = markets.stream().mapToInt(Integer::intValue).toArray();
        series = markets.stream().map(clock::series).toArray(BarSeries[]::new);
    }

    /** What the model wants at the boundary of now, over its own markets. */
    TargetWeights decide(PortfolioClock clock, Sleeves sleeves, double nav, Context.Standing standing) {
        int[] sizes = new int[places.length];
        int[] before = new int[places.length];
        double[] exposures = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            sizes[i] = clock.ended(places[i]);
            before[i] = clock.endedBefore(places[i]);
            double quantity = sleeves.quantity(number, places[i]);
            exposures[i] = quantity == 0 ? 0 : quantity * clock.price(places[i]) / nav;
        }
        return model.decide(new Context(series, sizes, before, exposures, standing));
    }
}
