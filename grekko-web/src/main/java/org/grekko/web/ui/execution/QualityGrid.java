package org.grekko.web.ui.execution;

import com.vaadin.flow.component.grid.Grid;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.grekko.execution.domain.routing.VenueQuality;
import org.grekko.web.ui.kit.Columns;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.KeyedRows;
import org.jspecify.annotations.Nullable;

/** Venues with how well they executed; the calls to the chosen one are shown beside it. */
final class QualityGrid {
    private final Grid<VenueQuality> grid = Columns.grid("quality");
    private final KeyedRows<VenueQuality> rows = new KeyedRows<>(VenueQuality::venue);

    QualityGrid(Consumer<VenueQuality> chosen) {
        grid.setItems(rows);
        grid.setSelectionMode(Grid.SelectionMode.SINGLE);
        Columns.words(grid, "Venue", VenueQuality::venue, "8.5rem");
        Columns.number(grid, "Orders", each -> Figures.count(each.orders()), VenueQuality::orders, "5rem")
                .setTooltipGenerator(each -> "Orders that are over: filled, cancelled, refused or expired");
        Columns.number(grid, "Whole", each -> Figures.count(each.filledOrders()), VenueQuality::filledOrders, "4.8rem")
                .setTooltipGenerator(each -> "Orders that were executed whole");
        Columns.number(grid, "Fill rate", each -> Figures.percent(each.fillRate()), VenueQuality::fillRate, "6rem");
        bps("Slippage", VenueQuality::slippageBps, "6.4rem")
                .setTooltipGenerator(each -> "Against the arrival price, weighted by notional; negative is better");
        bps("Slip. p95", VenueQuality::slippageP95Bps, "6.4rem")
                .setTooltipGenerator(each -> "The worst of twenty orders, each counting alike");
        micros("Accept p50", VenueQuality::latencyP50Micros, "6.6rem")
                .setTooltipGenerator(each -> "Median from intent to accepted");
        micros("Accept p99", VenueQuality::latencyP99Micros, "6.6rem")
                .setTooltipGenerator(each -> "The slowest of a hundred, from intent to accepted");
        bps("Fees", VenueQuality::feeBps, "6rem").setTooltipGenerator(each -> "Of the executed notional");
        Columns.words(grid, "Fees paid", QualityGrid::paid, "").setTooltipGenerator(QualityGrid::paid);
        grid.asSingleSelect().addValueChangeListener(event -> now().ifPresent(chosen));
    }

    private Grid.Column<VenueQuality> bps(
            String header, Function<VenueQuality, @Nullable BigDecimal> figure, String width) {
        return Columns.number(grid, header, each -> bps(figure.apply(each)), figure, width);
    }

    private static String bps(@Nullable BigDecimal bps) {
        return bps == null ? Figures.NONE : Figures.money(bps) + " bps";
    }

    private Grid.Column<VenueQuality> micros(
            String header, Function<VenueQuality, @Nullable Long> figure, String width) {
        return Columns.number(
                grid,
                header,
                each -> {
                    Long micros = figure.apply(each);
                    return micros == null ? Figures.NONE : Figures.millis(micros);
                },
                figure,
                width);
    }

    private static String paid(VenueQuality quality) {
        return quality.feesPaid().isEmpty()
                ? Figures.NONE
                : quality.feesPaid().entrySet().stream()
                        .map(each -> Figures.money(each.getValue()) + " " + each.getKey())
                        .collect(Collectors.joining(" · "));
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
