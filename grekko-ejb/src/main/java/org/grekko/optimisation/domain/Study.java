package org.grekko.optimisation.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.grekko.backtest.domain.Stretch;
import org.grekko.backtest.domain.statistics.Overfitting;
import org.grekko.backtest.domain.statistics.SharpeStatistics;
import org.grekko.backtest.domain.statistics.StationaryBootstrap;
import org.grekko.market.domain.BarSeries;
import org.grekko.model.domain.lifecycle.ResearchEvidence;
import org.grekko.shared.statistics.ReturnMoments;
import org.jspecify.annotations.Nullable;

/**
 * A search and all that shows how far its best can be trusted. The last part of the time, the holdout, is shown to the best
 * alone, once, and chooses nothing.
 *
 * @param ranked all trials over the time before the holdout, the best first; one or more
 * @param from begin of the time
 * @param cut where the holdout begins
 * @param stability what is around the best
 * @param walkForward parameters chosen again and again
 * @param trust the rest
 */
public record Study(
        List<Trial> ranked, Instant from, Instant cut, StabilityMap stability, WalkForward walkForward, Trust trust) {
    /**
     * How to search.
     *
     * @param search the way
     * @param evaluations how many sets of parameters at most, for the whole time and for each window
     * @param holdout the last part of the time, 0 to below 1
     * @param windows of the walk-forward; 0 for none
     */
    public record Plan(Search search, int evaluations, double holdout, int windows) {}

    /**
     * How far the best can be trusted.
     *
     * @param holdout how it did over the holdout; null without one
     * @param deflatedSharpe probability that its Sharpe ratio is more than the luck of so many trials
     * @param overfitting null with less than two trials
     * @param confidence intervals of its Sharpe ratio and return
     */
    public record Trust(
            Stretch.@Nullable Figures holdout,
            double deflatedSharpe,
            @Nullable Overfitting overfitting,
            StationaryBootstrap confidence) {}

    /**
     * Searches and examines.
     *
     * @param setting over the whole time
     * @param space what may be tried
     * @param plan how
     * @param bench what tries; it changes nothing but the time
     * @param dice what chooses
     * @throws Unsearchable when nothing can be searched; the message is fit for a user
     */
    public static Study of(Setting setting, SearchSpace space, Plan plan, Bench bench, RandomGenerator dice) {
        long cut = setting.cut(1 - plan.holdout());
        Setting seen = setting.between(setting.begin(), cut);
        if (seen.bars().stream().anyMatch(each -> each.size() < 2)) {
            throw new Unsearchable("there are too few bars before the holdout; give more or a smaller holdout");
        }
        Trials trials = new Trials(seen, bench);
        List<Trial> ranked = plan.search().run(space, trials, plan.evaluations(), dice);
        if (ranked.isEmpty()) {
            throw new Unsearchable("no set of parameters keeps to all ranges and constraints");
        }
        Trial best = ranked.get(0);
        return new Study(
                ranked,
                BarSeries.instant(setting.begin()),
                BarSeries.instant(cut),
                StabilityMap.of(space, trials, best),
                WalkForward.of(seen, space, plan, bench, dice),
                trust(setting, seen, ranked, cut, dice));
    }

    private static Trust trust(Setting setting, Setting seen, List<Trial> ranked, long cut, RandomGenerator dice) {
        Trial best = ranked.get(0);
        Stretch whole = Stretch.of(
                seen.config(), seen.run(best.parameters()), 0, best.moments().count() + 1);
        double deviation = ReturnMoments.of(ranked.stream()
                        .mapToDouble(each -> each.moments().sharpe())
                        .toArray())
                .deviation();
        Stretch holdout = cut >= setting.end() ? null : setting.unseen(best.parameters(), cut, setting.end());
        return new Trust(
                holdout == null ? null : holdout.figures(),
                SharpeStatistics.deflated(best.moments(), deviation * deviation, ranked.size()),
                ranked.size() < 2
                        ? null
                        : Overfitting.of(ranked.stream().map(Trial::blocks).toList()),
                StationaryBootstrap.of(
                        whole.returns(),
                        seen.config().barsPerYear(),
                        StationaryBootstrap.Plan.forLength(whole.returns().length),
                        dice));
    }

    /** The time before the holdout, over which the trials are. */
    public Period seen() {
        return new Period(BarSeries.micros(from), BarSeries.micros(cut));
    }

    /** The best trial. */
    public Trial best() {
        return ranked.get(0);
    }

    /**
     * What the gate from research to candidate is shown.
     *
     * @param id of the study
     * @param version of the model
     * @param lookaheadCheckedBy who attests that the check for look-ahead passed; null for nobody
     */
    public ResearchEvidence evidence(UUID id, String version, @Nullable String lookaheadCheckedBy) {
        Stretch.Figures figures = best().figures();
        Stretch.Figures holdout = trust.holdout();
        Overfitting overfitting = trust.overfitting();
        return new ResearchEvidence(
                id,
                version,
                new ResearchEvidence.Figures(
                        orNaN(figures.sharpe()),
                        figures.maxDrawdown(),
                        Duration.of(from.until(cut, ChronoUnit.MICROS), ChronoUnit.MICROS),
                        figures.trades()),
                new ResearchEvidence.Trust(
                        holdout == null ? Double.NaN : orNaN(holdout.sharpe()),
                        walkForward.sharpe(),
                        trust.deflatedSharpe(),
                        overfitting == null ? Double.NaN : overfitting.probability(),
                        trust.confidence().sharpe().low(),
                        ranked.size()),
                lookaheadCheckedBy);
    }

    private static double orNaN(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }
}
