package org.grekko.web.ui.venues;

import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.grekko.market.FeedStats;
import org.grekko.web.ui.kit.Columns;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.KeyedRows;

/** Every venue with the health of its stream; the chosen one is shown in detail beside it. */
final class VenueGrid {
    private final Grid<VenueLine> grid = Columns.grid("venues-grid");
    private final KeyedRows<VenueLine> rows = new KeyedRows<>(VenueLine::name);

    VenueGrid(Consumer<VenueLine> chosen) {
        grid.setItems(rows);
        grid.setSelectionMode(Grid.SelectionMode.SINGLE);
        Columns.words(grid, "Venue", VenueLine::name, "8.5rem");
        Columns.words(grid, "Address", VenueLine::address, "").setFlexGrow(2).setTooltipGenerator(VenueLine::address);
        Columns.badge(grid, "Stream", VenueLine::stream, VenueLine::look, "5rem");
        Columns.told(grid, "Waiting for", VenueLine::waits, "");
        seen("Frames", FeedStats::frames, "5rem");
        seen("Gaps", FeedStats::gaps, "3.6rem");
        seen("Bad", FeedStats::badFrames, "3.2rem").setTooltipGenerator(line -> "Frames that could not be read");
        seen("Crossed", FeedStats::crossed, "4.8rem");
        seen("Reconn.", FeedStats::reconnects, "5rem").setTooltipGenerator(line -> "Times the stream was opened again");
        Columns.number(grid, "Calls", line -> Figures.count(line.calls()), VenueLine::calls, "4rem")
                .setSortable(false);
        Columns.number(grid, "Failed", line -> Figures.count(line.failures()), VenueLine::failures, "4.3rem")
                .setSortable(false);
        grid.asSingleSelect().addValueChangeListener(event -> now().ifPresent(chosen));
    }

    private Grid.Column<VenueLine> seen(String header, ToLongFunction<FeedStats> figure, String width) {
        return Columns.number(
                        grid,
                        header,
                        line -> line.feed() == null ? Figures.NONE : Figures.count(figure.applyAsLong(line.feed())),
                        line -> line.feed() == null ? -1L : figure.applyAsLong(line.feed()),
                        width)
                .setSortable(false);
    }

    Grid<VenueLine> grid() {
        return grid;
    }

    void show(List<VenueLine> lines) {
        rows.show(lines);
        if (grid.asSingleSelect().isEmpty()) {
            rows.first().ifPresent(grid::select);
        }
    }

    /** The chosen venue as it stands now. */
    Optional<VenueLine> now() {
        return grid.asSingleSelect().getOptionalValue().flatMap(line -> rows.find(line.name()));
    }
}
