package org.grekko.backtest;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.ToDoubleFunction;
import org.grekko.backtest.domain.EquityPoint;

/** Draws a line over time as SVG, with the highest and lowest value and both ends of the time beside it. */
final class SvgChart {
    private static final int WIDTH = 1_000;
    private static final int HEIGHT = 240;
    private static final int MARGIN = 24;

    private final String label;
    private final String colour;

    /** A chart that is called so and drawn in that colour. */
    SvgChart(String label, String colour) {
        this.label = label;
        this.colour = colour;
    }

    /** The chart of one or more points, at most some thousands of them, by time; values are written by the format. */
    String draw(List<EquityPoint> points, ToDoubleFunction<EquityPoint> value, String format) {
        double lowest = points.stream().mapToDouble(value).min().orElse(0);
        double highest = points.stream().mapToDouble(value).max().orElse(0);
        double from = points.get(0).time().getEpochSecond();
        double to = points.get(points.size() - 1).time().getEpochSecond();
        StringJoiner line = new StringJoiner(" ");
        for (EquityPoint point : points) {
            double x = to == from ? 0 : (point.time().getEpochSecond() - from) / (to - from) * WIDTH;
            double part = highest == lowest ? 0.5 : (value.applyAsDouble(point) - lowest) / (highest - lowest);
            line.add(String.format(Locale.ROOT, "%.1f,%.1f", x, MARGIN + (1 - part) * (HEIGHT - 2 * MARGIN)));
        }
        return String.format(
                        Locale.ROOT, "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">", WIDTH, HEIGHT, label)
                + String.format(
                        Locale.ROOT,
                        "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\" points=\"%s\"/>",
                        colour,
                        line)
                + text(0, MARGIN - 8, "start", String.format(Locale.ROOT, format, highest))
                + text(0, HEIGHT - 6, "start", String.format(Locale.ROOT, format, lowest) + " · " + day(points.get(0)))
                + text(WIDTH, HEIGHT - 6, "end", day(points.get(points.size() - 1)))
                + "</svg>";
    }

    private static String text(int x, int y, String anchor, String words) {
        return "<text x=\"" + x + "\" y=\"" + y + "\" text-anchor=\"" + anchor + "\">" + words + "</text>";
    }

    private static String day(EquityPoint point) {
        return point.time().toString().substring(0, "2024-01-01".length());
    }
}
