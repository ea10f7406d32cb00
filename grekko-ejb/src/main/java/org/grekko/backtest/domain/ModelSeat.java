package org.grekko.backtest.domain;

import java.util.List;
import org.grekko.market.domain.BarSeries;
import org.grekko.model.domain.Context;
import org.grekko.model.domain.Model;
import org.grekko.model.domain.TargetWeights;
import org.grekko.shared.Text;
import org.jspecify.annotations.Nullable;

/** A model at work in a portfolio: it sees its own markets and what it has of them. */
final class ModelSeat {
    private static final int LONGEST = 500;

    private final int number;
    private final Model model;
    private final int[] places;
    private final BarSeries[] series;
    private @Nullable String broken;

    ModelSeat(int number, PortfolioConfig config, PortfolioClock clock) {
        this.number = number;
        PortfolioModel chosen = config.models().get(number);
        List<Integer> markets = config.places(chosen);
        model = chosen.create();
        places = markets.stream().mapToInt(Integer::intValue).toArray();
        series = markets.stream().map(clock::series).toArray(BarSeries[]::new);
    }

    /**
     * What a model answered.
     *
     * @param weights what it wants; nothing when it failed
     * @param failure why it could not answer; null when it could
     */
    record Answer(TargetWeights weights, @Nullable String failure) {}

    /** What the model wants at the boundary of now, over its own markets. */
    TargetWeights decide(PortfolioClock clock, PortfolioDesk.View view, Context.Standing standing) {
        return model.decide(context(clock, view, standing));
    }

    private Context context(PortfolioClock clock, PortfolioDesk.View view, Context.Standing standing) {
        int[] sizes = new int[places.length];
        int[] before = new int[places.length];
        double[] exposures = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            sizes[i] = clock.ended(places[i]);
            before[i] = clock.endedBefore(places[i]);
            double quantity = view.sleeves().quantity(number, places[i]);
            exposures[i] = quantity == 0 ? 0 : quantity * clock.price(places[i]) / view.nav();
        }
        return new Context(series, sizes, before, exposures, standing);
    }

    /** Lets the model hear a boundary; one that fails answers nothing any more. */
    void hear(PortfolioClock clock, PortfolioDesk.View view, Context.Standing standing) {
        answer(clock, view, standing);
    }

    /** What the model wants at the boundary of now, or how it failed: then, or at a boundary before. */
    Answer answer(PortfolioClock clock, PortfolioDesk.View view, Context.Standing standing) {
        if (broken == null) {
            try {
                TargetWeights weights = decide(clock, view, standing);
                broken = wrong(weights);
                if (broken == null) {
                    return new Answer(weights, null);
                }
            } catch (RuntimeException failure) {
                broken = cut(failure.toString());
            }
        }
        return new Answer(nothing(), broken);
    }

    private @Nullable String wrong(TargetWeights weights) {
        if (weights.markets() != places.length) {
            return "it gave " + weights.markets() + " weights for " + places.length + " markets";
        }
        for (int i = 0; i < places.length; i++) {
            if (!Double.isNaN(weights.stop(i)) || !Double.isNaN(weights.target(i))) {
                return "it sets stops or targets, which a session does not keep";
            }
        }
        return null;
    }

    private static String cut(String text) {
        return Text.cut(text, LONGEST);
    }

    /** Nothing of any of the model's markets. */
    TargetWeights nothing() {
        return TargetWeights.flat(places.length);
    }
}
