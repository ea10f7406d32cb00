package org.grekko.backtest.domain;

import java.util.ArrayList;
import java.util.List;
import org.grekko.market.domain.BarSeries;

/** An equity curve as points: all of them, or so many that peaks and troughs stay. */
public final class EquityPoints {
    private EquityPoints() {}

    /**
     * The points of a curve with the drawdown at each.
     *
     * @param most how many are wanted at most, 4 or more; of a longer curve those of {@link #thin} remain
     */
    public static List<EquityPoint> of(EquityCurve curve, int most) {
        List<EquityPoint> all = new ArrayList<>(curve.size());
        double peak = 0;
        for (int i = 0; i < curve.size(); i++) {
            double nav = curve.nav(i);
            peak = Math.max(peak, nav);
            all.add(new EquityPoint(BarSeries.instant(curve.time(i)), nav, peak > 0 ? 1 - nav / peak : 0));
        }
        return thin(all, most);
    }

    /**
     * At most so many of the points, in their order: the first, the last, and of every stretch of equal length the
     * lowest and the highest. Drawdowns stay those of the whole curve.
     *
     * @param most 4 or more
     */
    public static List<EquityPoint> thin(List<EquityPoint> points, int most) {
        if (points.size() <= most) {
            return points;
        }
        int stretches = (most - 2) / 2;
        List<EquityPoint> kept = new ArrayList<>(most);
        kept.add(points.get(0));
        int inner = points.size() - 2;
        for (int i = 0; i < stretches; i++) {
            int from = 1 + (int) ((long) inner * i / stretches);
            int to = 1 + (int) ((long) inner * (i + 1) / stretches);
            keepExtremes(points, from, to, kept);
        }
        kept.add(points.get(points.size() - 1));
        return kept;
    }

    private static void keepExtremes(List<EquityPoint> points, int from, int to, List<EquityPoint> kept) {
        int lowest = from;
        int highest = from;
        for (int i = from; i < to; i++) {
            lowest = points.get(i).nav() < points.get(lowest).nav() ? i : lowest;
            highest = points.get(i).nav() > points.get(highest).nav() ? i : highest;
        }
        kept.add(points.get(Math.min(lowest, highest)));
        if (lowest != highest) {
            kept.add(points.get(Math.max(lowest, highest)));
        }
    }
}
