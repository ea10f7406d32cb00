package org.grekko.web.ui.arbitrage;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.grekko.execution.domain.arbitrage.Opportunity;
import org.grekko.shared.Side;
import org.grekko.web.ui.kit.Columns;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.KeyedRows;

/** Ways to make a profit with what each would bring and cost. */
final class OpportunityGrid {
    private final Grid<OpportunityLine> grid = Columns.grid("opportunities");
    private final KeyedRows<OpportunityLine> rows =
            new KeyedRows<>(line -> line.way().way());

    OpportunityGrid() {
        grid.setItems(rows);
        Columns.told(grid, "Market", OpportunityLine::market, "");
        Columns.words(grid, "Buy at", line -> line.venue(Side.BUY), "6rem");
        Columns.words(grid, "Sell at", line -> line.venue(Side.SELL), "6.2rem");
        Columns.number(
                grid,
                "Quantity",
                line -> Figures.quantity(line.found().quantity()),
                line -> line.found().quantity(),
                "5.8rem");
        money("Gross", Opportunity::gross, "5.2rem").setTooltipGenerator(line -> "What the best prices alone bring");
        money("Depth", Opportunity::slippage, "4.6rem").setTooltipGenerator(line -> "What walking the levels costs");
        money("Fees", Opportunity::fees, "4.6rem").setTooltipGenerator(line -> "Taker fees of all legs");
        money("Withdr.", Opportunity::withdrawal, "5.6rem")
                .setTooltipGenerator(line -> "This trade's part of bringing the assets back");
        Columns.gain(grid, "Net", line -> line.found().net(), "5.2rem")
                .setTooltipGenerator(line -> "In " + line.found().settle());
        Columns.gain(grid, "Net bps", OpportunityLine::netBps, "5rem")
                .setTooltipGenerator(line -> "Best of " + line.way().times() + " sightings: "
                        + Figures.signed(line.way().bestBps()) + " bps");
        Columns.told(grid, "Limited by", OpportunityLine::limit, "8.4rem");
        Columns.badge(grid, "Made of it", OpportunityLine::verdict, OpportunityLine::verdictLook, "7rem")
                .setTooltipGenerator(OpportunityLine::meaning);
        seen();
    }

    private Grid.Column<OpportunityLine> money(String header, Function<Opportunity, BigDecimal> figure, String width) {
        return Columns.number(
                grid,
                header,
                line -> Figures.money(figure.apply(line.found())),
                line -> figure.apply(line.found()),
                width);
    }

    private void seen() {
        grid.addColumn(LitRenderer.<OpportunityLine>of(
                                "<span class='badge ${item.look}'>${item.word}</span> <grekko-age .at=${item.at}></grekko-age>")
                        .withProperty("look", line -> line.present() ? "ok" : "")
                        .withProperty("word", line -> line.present() ? "NOW" : "GONE")
                        .withProperty("at", line ->
                                (double) line.way().last().seenAt().toEpochMilli()))
                .setHeader("Seen")
                .setTextAlign(ColumnTextAlign.END)
                .setSortable(true)
                .setComparator(line -> line.way().last().seenAt())
                .setTooltipGenerator(
                        line -> "First seen " + Figures.clock(line.way().first()) + " UTC, "
                                + line.way().times() + " times since")
                .setWidth("6.2rem")
                .setFlexGrow(0);
    }

    Grid<OpportunityLine> grid() {
        return grid;
    }

    void show(List<OpportunityLine> lines) {
        rows.show(lines);
    }
}
