package org.grekko.web.ui.venues;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.TreeMap;
import org.grekko.execution.VenueDirectory;
import org.grekko.web.ui.kit.Columns;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.KeyedRows;

/** How the calls to one venue go, by kind, and how much of its limits is used. */
public final class VenueTraffic extends Div {
    private static final long serialVersionUID = 1L;

    private final Grid<Row> grid = Columns.grid("venue-calls");
    private final KeyedRows<Row> rows = new KeyedRows<>(Row::kind);
    private final Div limits = new Div();

    private record Row(String kind, VenueDirectory.Calls calls) {}

    /** Shows nothing yet. */
    public VenueTraffic() {
        addClassName("traffic");
        grid.setItems(rows);
        Columns.told(grid, "Call", Row::kind, "");
        Columns.number(
                        grid,
                        "Count",
                        row -> Figures.count(row.calls().count()),
                        row -> row.calls().count(),
                        "4rem")
                .setSortable(false);
        Columns.number(
                        grid,
                        "Failed",
                        row -> Figures.count(row.calls().failures()),
                        row -> row.calls().failures(),
                        "3.9rem")
                .setSortable(false);
        Columns.number(
                        grid,
                        "p50",
                        row -> Figures.millis(row.calls().p50Micros()),
                        row -> row.calls().p50Micros(),
                        "4.6rem")
                .setSortable(false);
        Columns.number(
                        grid,
                        "p99",
                        row -> Figures.millis(row.calls().p99Micros()),
                        row -> row.calls().p99Micros(),
                        "4.6rem")
                .setSortable(false);
        limits.addClassName("limits");
        limits.setId("venue-limits");
        add(limits, grid);
    }

    /** Shows how the calls to a venue go. */
    public void show(VenueDirectory.Traffic traffic) {
        rows.show(new TreeMap<>(traffic.calls())
                .entrySet().stream()
                        .map(each -> new Row(each.getKey(), each.getValue()))
                        .toList());
        Map<String, VenueDirectory.Limit> used = new TreeMap<>(traffic.limits());
        limits.removeAll();
        used.forEach((name, limit) -> limits.add(bar(name, limit)));
        limits.setVisible(!used.isEmpty());
    }

    private static Div bar(String name, VenueDirectory.Limit limit) {
        Span label = new Span(name);
        Span figure = new Span(Figures.count(limit.used()) + " of " + Figures.count(limit.most()));
        figure.addClassName("num");
        Div words = new Div(label, figure);
        words.addClassName("words");
        double part = limit.most() <= 0 ? 0 : Math.min(1, (double) limit.used() / limit.most());
        Div fill = new Div();
        fill.getStyle().set("width", Math.round(part * 1000) / 10.0 + "%");
        Div meter = new Div(fill);
        meter.addClassNames("meter", part > 0.9 ? "bad" : part > 0.7 ? "warn" : "ok");
        meter.getElement()
                .setAttribute("role", "meter")
                .setAttribute("aria-label", "Used of the limit " + name)
                .setAttribute("aria-valuemin", "0")
                .setAttribute("aria-valuemax", String.valueOf(limit.most()))
                .setAttribute("aria-valuenow", String.valueOf(Math.min(limit.used(), limit.most())));
        return new Div(words, meter);
    }
}
