package org.grekko.backtest.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.grekko.market.Candle;
import org.grekko.market.domain.BarSeries;
import org.grekko.model.domain.Model;
import org.grekko.model.domain.TargetWeights;

/**
 * Proves by trial that a model's decisions do not depend on what comes later, and that they no longer depend on what was
 * before its warm-up. It runs the model over bars, changes every bar after a random decision, runs a fresh model over
 * that, and compares all decisions up to then, bit by bit.
 */
public final class LookaheadCheck {
    private static final double WILDEST_CHANGE = 0.5;

    private final BacktestConfig config;
    private final List<BarSeries> markets;
    private final Function<List<BarSeries>, Model> models;
    private final List<TargetWeights> decisions;

    /**
     * A check of one model over bars.
     *
     * @param config what is run
     * @param markets the bars, in the order of the pairs
     * @param models makes a fresh model for a run over those bars
     */
    public LookaheadCheck(BacktestConfig config, List<BarSeries> markets, Function<List<BarSeries>, Model> models) {
        this.config = config;
        this.markets = List.copyOf(markets);
        this.models = models;
        decisions = decisions(this.markets);
    }

    /** How many decisions there are. */
    public int decisionCount() {
        return decisions.size();
    }

    /**
     * Changes the future at a random decision.
     *
     * @param dice what chooses the decision and the changes
     * @return the number, from 0, of the first decision that differs although its past is the same; empty when none does
     */
    public OptionalInt lookahead(RandomGenerator dice) {
        int last = dice.nextInt(decisions.size());
        long from = time(last);
        List<BarSeries> changed = new ArrayList<>();
        markets.forEach(each -> changed.add(perturbed(each, from, dice)));
        return firstDifference(decisions(changed), 0, 0, last + 1);
    }

    /**
     * Starts at a later bar of the first market, with less history.
     *
     * @param warmUp after how many bars of each market the history must not matter any more
     * @param dice what chooses the start
     * @return the number, from 0, of the first decision that differs although every market has had its warm-up; empty
     *     when none does, or when the bars are too few
     */
    public OptionalInt memory(int warmUp, RandomGenerator dice) {
        BarSeries first = markets.get(0);
        if (first.size() <= warmUp + 1) {
            return OptionalInt.empty();
        }
        long from = first.time(1 + dice.nextInt(first.size() - warmUp - 1));
        List<BarSeries> later =
                markets.stream().map(each -> each.between(from, Long.MAX_VALUE)).toList();
        List<TargetWeights> late = decisions(later);
        int offset = decisions.size() - late.size();
        return firstDifference(late, offset, offset + warmedUp(later, warmUp), decisions.size());
    }

    /** After how many decisions over these bars every market that will have its warm-up has had it. */
    private static int warmedUp(List<BarSeries> later, int warmUp) {
        Timeline timeline = new Timeline(later);
        int count = 0;
        boolean all = false;
        while (!all && timeline.advance()) {
            count++;
            all = true;
            for (int i = 0; i < later.size(); i++) {
                all &= timeline.seen(i) >= warmUp;
            }
        }
        return all ? count - 1 : count;
    }

    private OptionalInt firstDifference(List<TargetWeights> others, int offset, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!decisions.get(i).equals(others.get(i - offset))) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private List<TargetWeights> decisions(List<BarSeries> bars) {
        Model model = models.apply(bars);
        List<TargetWeights> made = new ArrayList<>();
        Backtest.run(config, bars, context -> {
            TargetWeights decided = model.decide(context);
            made.add(decided);
            return decided;
        });
        return made;
    }

    /** Start of the bars of a decision. */
    private long time(int decision) {
        Timeline timeline = new Timeline(markets);
        for (int i = 0; i <= decision; i++) {
            timeline.advance();
        }
        return timeline.time();
    }

    private static BarSeries perturbed(BarSeries series, long after, RandomGenerator dice) {
        BarSeries.Builder builder = BarSeries.builder();
        for (int i = 0; i < series.size(); i++) {
            Candle bar = series.candle(i);
            builder.add(series.time(i) <= after ? bar : scaled(bar, 1 + WILDEST_CHANGE * (2 * dice.nextDouble() - 1)));
        }
        return builder.build();
    }

    private static Candle scaled(Candle bar, double factor) {
        return new Candle(
                bar.time(),
                bar.open() * factor,
                bar.high() * factor,
                bar.low() * factor,
                bar.close() * factor,
                bar.volume() * factor);
    }
}
