package org.grekko.optimisation.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.random.RandomGenerator;
import org.grekko.backtest.domain.Stretch;
import org.grekko.market.domain.BarSeries;
import org.grekko.shared.statistics.ReturnMoments;

/**
 * Chooses parameters again and again on the past alone: each window is traded with the best of a search over the time just
 * before it, twice as long. The windows together are what such a habit would have brought.
 *
 * @param windows by time
 * @param sharpe annual Sharpe ratio of all windows together; NaN without a window
 * @param totalReturn of all windows together
 * @param efficiency mean score in the windows over mean score where parameters were chosen; NaN when that is not above zero
 */
public record WalkForward(List<Window> windows, double sharpe, double totalReturn, double efficiency) {
    /** Of how many windows' length the time before each is. */
    private static final int TRAINING = 2;

    /**
     * One window.
     *
     * @param from its begin
     * @param to its end
     * @param parameters the best of the time before
     * @param chosenBps their score there
     * @param bps their score in the window
     * @param totalReturn in the window
     */
    public record Window(
            Instant from,
            Instant to,
            SortedMap<String, Double> parameters,
            double chosenBps,
            double bps,
            double totalReturn) {}

    /** Walks over the time of a setting. */
    static WalkForward of(Setting setting, SearchSpace space, Study.Plan plan, Bench bench, RandomGenerator dice) {
        List<Window> windows = new ArrayList<>();
        List<double[]> returns = new ArrayList<>();
        int parts = plan.windows() + TRAINING;
        for (int i = TRAINING; i < parts && plan.windows() > 0; i++) {
            Setting past = setting.between(time(setting, i - TRAINING, parts), time(setting, i, parts));
            if (past.bars().stream().anyMatch(each -> each.size() == 0)) {
                continue;
            }
            List<Trial> ranked = plan.search().run(space, new Trials(past, bench), plan.evaluations(), dice);
            long from = time(setting, i, parts);
            long to = time(setting, i + 1, parts);
            if (!ranked.isEmpty()) {
                Trial best = ranked.get(0);
                Stretch stretch = setting.unseen(best.parameters(), from, to);
                if (stretch != null) {
                    returns.add(stretch.returns());
                    windows.add(new Window(
                            BarSeries.instant(from),
                            BarSeries.instant(to),
                            best.parameters(),
                            best.bps(),
                            stretch.figures().bps(),
                            stretch.figures().totalReturn()));
                }
            }
        }
        return of(setting, windows, returns);
    }

    private static WalkForward of(Setting setting, List<Window> windows, List<double[]> returns) {
        double[] all = returns.stream().flatMapToDouble(Arrays::stream).toArray();
        double growth = 1;
        for (double each : all) {
            growth *= 1 + each;
        }
        double chosen =
                windows.stream().mapToDouble(Window::chosenBps).average().orElse(0);
        double seen = windows.stream().mapToDouble(Window::bps).average().orElse(0);
        return new WalkForward(
                List.copyOf(windows),
                windows.isEmpty()
                        ? Double.NaN
                        : ReturnMoments.of(all).sharpe()
                                * Math.sqrt(setting.config().barsPerYear()),
                growth - 1,
                chosen > 0 ? seen / chosen : Double.NaN);
    }

    /** Where a part begins, on a bar's start. */
    private static long time(Setting setting, int part, int parts) {
        return setting.cut((double) part / parts);
    }
}
