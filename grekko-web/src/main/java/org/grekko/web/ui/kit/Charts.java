package org.grekko.web.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.grekko.market.BookSnapshot;
import org.grekko.market.Candle;
import org.grekko.portfolio.NavPoint;
import org.grekko.shared.json.GrekkoJson;
import org.grekko.shared.json.JsonText;

/** The charts of the console, drawn in the browser by elements of our own. */
public final class Charts {
    private static final String MODULE = "context://assets/console.js";

    private Charts() {}

    /** A mark on the chart where an order of ours was filled. */
    public record Mark(long seconds, String side, String words) {}

    /** Candlesticks with volume and marks. */
    @Tag("grekko-candles")
    @JsModule(MODULE)
    public static final class Candles extends Component implements HasSize {
        private static final long serialVersionUID = 1L;

        /** Replaces all candles. */
        public void setBars(List<Candle> bars, boolean withSeconds) {
            StringJoiner json = new StringJoiner(",", "[", "]");
            bars.forEach(bar -> json.add(json(bar)));
            getElement().callJsFunction("setBars", json.toString(), withSeconds);
        }

        /** Shows all candles at once instead of the latest. */
        public void fit() {
            getElement().callJsFunction("fit");
        }

        /** Moves the candle that is being made, each {@code stepSeconds} long, to a new price. */
        public void tick(double price, double seconds, double stepSeconds) {
            getElement().callJsFunction("tick", price, seconds, stepSeconds);
        }

        /** Puts a finished candle in its place. */
        public void putBar(Candle bar) {
            getElement().executeJs("this.putBar(JSON.parse($0))", json(bar));
        }

        /** Replaces all marks, which come in the order of time. */
        public void setMarks(List<Mark> marks) {
            StringJoiner json = new StringJoiner(",", "[", "]");
            for (Mark mark : marks) {
                json.add("{\"t\":" + mark.seconds() + ",\"side\":\"" + mark.side() + "\",\"text\":\"" + mark.words()
                        + "\"}");
            }
            getElement().callJsFunction("setMarks", json.toString());
        }

        private static String json(Candle bar) {
            return "[" + bar.time().getEpochSecond() + "," + bar.open() + "," + bar.high() + "," + bar.low() + ","
                    + bar.close() + "," + bar.volume() + "]";
        }
    }

    /** Both sides of an order book, summed from the middle. */
    @Tag("grekko-depth")
    @JsModule(MODULE)
    public static final class Depth extends Component implements HasSize {
        private static final long serialVersionUID = 1L;

        /** Shows the book. */
        public void setBook(BookSnapshot book) {
            String json = "{\"bids\":" + levels(book.bids()) + ",\"asks\":" + levels(book.asks()) + "}";
            getElement().callJsFunction("setBook", json);
        }

        private static String levels(List<BookSnapshot.Level> levels) {
            StringJoiner json = new StringJoiner(",", "[", "]");
            levels.forEach(level -> json.add("[" + level.price() + "," + level.size() + "]"));
            return json.toString();
        }
    }

    /** A value at a time. */
    public record Point(Instant at, double value) {}

    /** Values over time, oldest first, and their name. */
    public record Line(String name, List<Point> points) {}

    /** Several lines over one time, each with its name. */
    @Tag("grekko-lines")
    @JsModule(MODULE)
    public static final class Lines extends Component implements HasSize {
        private static final long serialVersionUID = 1L;

        /** Replaces all lines; of points within one second the first is drawn. */
        public void setLines(List<Line> lines) {
            getElement()
                    .callJsFunction(
                            "setLines",
                            json(lines.stream()
                                    .map(each -> Map.of("name", each.name(), "points", points(each)))
                                    .toList()));
        }

        private static List<double[]> points(Line line) {
            List<double[]> points = new ArrayList<>();
            long last = Long.MIN_VALUE;
            for (Point each : line.points()) {
                long seconds = each.at().getEpochSecond();
                if (seconds > last) {
                    points.add(new double[] {seconds, each.value()});
                    last = seconds;
                }
            }
            return points;
        }
    }

    /**
     * A stretch of time in one state.
     *
     * @param look 1 for good, 0 for neither, -1 for bad
     */
    public record Span(Instant from, Instant to, String word, int look) {}

    /** The states of one thing over time. */
    public record Band(String name, List<Span> spans) {}

    /** States over time, a band for each thing that has one. */
    @Tag("grekko-bands")
    @JsModule(MODULE)
    public static final class Bands extends Component implements HasSize {
        private static final long serialVersionUID = 1L;

        /** Replaces all bands. */
        public void setBands(List<Band> bands) {
            getElement()
                    .executeJs(
                            "this.updateComplete.then(() => this.setBands($0))",
                            json(bands.stream()
                                    .map(each -> Map.of("name", each.name(), "spans", spans(each)))
                                    .toList()));
        }

        private static List<List<Object>> spans(Band band) {
            return band.spans().stream()
                    .map(each -> List.<Object>of(
                            each.from().getEpochSecond(), each.to().getEpochSecond(), each.word(), each.look()))
                    .toList();
        }
    }

    private static String json(Object value) {
        return JsonText.write(GrekkoJson.mapper(), value, "a chart cannot be written as JSON");
    }

    /** The worth of a portfolio over time. */
    @Tag("grekko-equity")
    @JsModule(MODULE)
    public static final class Equity extends Component implements HasSize {
        private static final long serialVersionUID = 1L;

        /** Replaces all points; at least one; the first is the line between gain and loss. */
        public void setPoints(List<NavPoint> points) {
            StringJoiner json = new StringJoiner(",", "[", "]");
            long last = Long.MIN_VALUE;
            for (NavPoint point : points) {
                long seconds = point.at().getEpochSecond();
                if (seconds > last) {
                    json.add("[" + seconds + "," + point.nav().toPlainString() + "]");
                    last = seconds;
                }
            }
            double baseline = points.get(0).nav().doubleValue();
            getElement().callJsFunction("setPoints", json.toString(), baseline);
        }

        /** One more point, or the newest one changed. */
        public void putPoint(long seconds, BigDecimal nav) {
            getElement().callJsFunction("putPoint", (double) seconds, nav.doubleValue());
        }
    }
}
