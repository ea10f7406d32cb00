package org.grekko.web.ui.execution;

import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.grekko.execution.domain.routing.VenueQuality;
import org.grekko.web.ui.kit.Columns;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.KeyedRows;

/** Venues with how well they executed; the calls to the chosen one are shown beside it. */
final class QualityGrid {
    private final Grid<VenueQuality> grid = Columns.grid("quality");
    private final KeyedRows<VenueQuality> rows = new KeyedRows<>(VenueQuality::venue);

    QualityGrid(Consumer<VenueQuality> chosen) {
        grid.setItems(rows);
        grid.setSelectionMode(Grid.SelectionMode.SINGLE);
        Columns.words(grid, "Venue", VenueQuality::venue, "7.5rem");
        Columns.number(grid, "Whole", QualityGrid::whole, VenueQuality::orders, "5.4rem")
                .setTooltipGenerator(each -> "Executed whole, of the orders that are over: filled, cancelled, refused");
        Columns.number(grid, "Fill rate", each -> Figures.percent(each.fillRate()), VenueQuality::fillRate, "6.2rem")
                .setTooltipGenerator(each -> "Executed of what was wanted, each order counting alike");
        Columns.number(grid, "Slippage, bps", QualityGrid::slippage, VenueQuality::slippageBps, "10rem")
                .setTooltipGenerator(each -> "Against the arrival price, weighted by notional; then the worst of twenty"
                        + " orders. Negative is better");
        Columns.number(grid, "Accepted in", QualityGrid::latency, VenueQuality::latencyP50Micros, "11rem")
                .setTooltipGenerator(each -> "From intent to accepted: the median, and the slowest of a hundred");
        Columns.number(grid, "Fees", QualityGrid::fees, VenueQuality::feeBps, "")
                .setTooltipGenerator(QualityGrid::fees);
        grid.asSingleSelect().addValueChangeListener(event -> now().ifPresent(chosen));
    }

    private static String whole(VenueQuality quality) {
        return Figures.count(quality.filledOrders()) + " of " + Figures.count(quality.orders());
    }

    private static String slippage(VenueQuality quality) {
        return quality.slippageBps() == null
                ? Figures.NONE
                : Figures.money(quality.slippageBps()) + " · p95 " + Figures.money(quality.slippageP95Bps());
    }

    private static String latency(VenueQuality quality) {
        Long median = quality.latencyP50Micros();
        Long slowest = quality.latencyP99Micros();
        return median == null || slowest == null
                ? Figures.NONE
                : Figures.millis(median) + " · p99 " + Figures.millis(slowest);
    }

    private static String fees(VenueQuality quality) {
        return quality.feesPaid().isEmpty()
                ? Figures.NONE
                : quality.feesPaid().entrySet().stream()
                                .map(each -> Figures.money(each.getValue()) + " " + each.getKey())
                                .collect(Collectors.joining(", "))
                        + " · " + Figures.money(quality.feeBps()) + " bps";
    }

    Grid<VenueQuality> grid() {
        return grid;
    }

    void show(List<VenueQuality> lines) {
        rows.show(lines);
        if (grid.asSingleSelect().isEmpty()) {
            rows.first().ifPresent(grid::select);
        }
    }

    /** The chosen venue as it stands now. */
    Optional<VenueQuality> now() {
        return grid.asSingleSelect().getOptionalValue().flatMap(each -> rows.find(each.venue()));
    }
}
