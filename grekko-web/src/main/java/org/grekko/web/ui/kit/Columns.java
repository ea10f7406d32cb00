package org.grekko.web.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Function;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/** The few kinds of columns that grids here have. Every column sorts. */
public final class Columns {
    private static final String LEAST = "13rem";

    private Columns() {}

    /** A compact grid that fills its panel. */
    public static <T> Grid<T> grid(String id) {
        Grid<T> grid = new Grid<>();
        grid.setId(id);
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setSizeFull();
        return grid;
    }

    /** Words. */
    public static <T> Grid.Column<T> words(Grid<T> grid, String header, ValueProvider<T, String> text, String width) {
        return sized(grid.addColumn(text).setHeader(header), width).setComparator(Comparator.comparing(text));
    }

    /** Words that may be too long for their column; a tooltip has them whole. */
    public static <T> Grid.Column<T> told(Grid<T> grid, String header, ValueProvider<T, String> text, String width) {
        return words(grid, header, text, width).setTooltipGenerator(text::apply);
    }

    /** A number in the mono font, aligned at the end, sorted by its value. */
    public static <T, K extends Comparable<? super K>> Grid.Column<T> number(
            Grid<T> grid, String header, ValueProvider<T, String> text, Function<T, K> value, String width) {
        var renderer = LitRenderer.<T>of("<span class=num>${item.text}</span>").withProperty("text", text);
        return sized(grid.addColumn(renderer).setHeader(header), width)
                .setTextAlign(ColumnTextAlign.END)
                .setComparator(Comparator.comparing(value, Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    /** A gain or loss of money in its colour; a dash while it is not known. */
    public static <T> Grid.Column<T> gain(
            Grid<T> grid, String header, Function<T, @Nullable BigDecimal> value, String width) {
        return change(grid, header, value, Figures::signed, width);
    }

    /** What was added or taken away, in its colour and the words of its kind. */
    public static <T> Grid.Column<T> change(
            Grid<T> grid,
            String header,
            Function<T, @Nullable BigDecimal> value,
            Function<@Nullable BigDecimal, String> words,
            String width) {
        var renderer = LitRenderer.<T>of("<span class='num ${item.way}'>${item.text}</span>")
                .withProperty("text", row -> words.apply(value.apply(row)))
                .withProperty("way", row -> Figures.direction(value.apply(row)));
        return sized(grid.addColumn(renderer).setHeader(header), width)
                .setTextAlign(ColumnTextAlign.END)
                .setComparator(Comparator.comparing(value, Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    /** A small label in a colour: b, s, ok, warn, bad or none. */
    public static <T> Grid.Column<T> badge(
            Grid<T> grid, String header, ValueProvider<T, String> text, ValueProvider<T, String> look, String width) {
        var renderer = LitRenderer.<T>of("<span class='badge ${item.look}'>${item.text}</span>")
                .withProperty("text", text)
                .withProperty("look", look);
        return sized(grid.addColumn(renderer).setHeader(header), width).setComparator(Comparator.comparing(text));
    }

    /** Buy or sell, in its colour. */
    public static <T> Grid.Column<T> side(Grid<T> grid, Function<T, Side> side) {
        return badge(
                grid,
                "Side",
                row -> side.apply(row).name(),
                row -> Sides.look(side.apply(row).name()),
                "4rem");
    }

    /** A time in UTC with its age. */
    public static <T> Grid.Column<T> time(Grid<T> grid, String header, Function<T, Instant> at, String width) {
        var renderer = LitRenderer.<T>of(
                        "<span class=num>${item.time}</span> <grekko-age .at=${item.millis}></grekko-age>")
                .withProperty("time", row -> Figures.time(at.apply(row)))
                .withProperty("millis", row -> (double) at.apply(row).toEpochMilli());
        return sized(grid.addColumn(renderer).setHeader(header), width).setComparator(Comparator.comparing(at));
    }

    /** The buttons that act on a row: in view however narrow the screen is. */
    public static <T> Grid.Column<T> steps(
            Grid<T> grid, String header, ValueProvider<T, ? extends Component> buttons, String width) {
        return grid.addComponentColumn(buttons::apply)
                .setHeader(header)
                .setWidth(width)
                .setFlexGrow(0)
                .setFrozenToEnd(true);
    }

    /** A column that takes what is left, and at least so much; for words that are told whole elsewhere. */
    public static <T> Grid.Column<T> growing(Grid.Column<T> column, String least) {
        return column.setWidth(least).setFlexGrow(1);
    }

    /** A column without a width takes what is left, and never so little that its words cannot be read. */
    private static <T> Grid.Column<T> sized(Grid.Column<T> column, String width) {
        column.setSortable(true);
        return width.isEmpty()
                ? column.setWidth(LEAST).setFlexGrow(1)
                : column.setWidth(width).setFlexGrow(0);
    }
}
