package org.grekko.web.ui.market;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.grekko.market.MarketHub;
import org.grekko.market.Quote;
import org.grekko.market.WatchedMarkets;
import org.grekko.shared.AssetPair;
import org.grekko.web.ui.kit.Columns;
import org.grekko.web.ui.kit.Figures;
import org.jspecify.annotations.Nullable;

/** Every quoted market with prices that flash, the age of the quote, and whether it is simulated. */
final class WatchList {
    /** Seconds after which a quote is called stale. */
    private static final int STALE_SECONDS = 15;

    private static final Comparator<WatchRow> ORDER = Comparator.comparing(
                    (WatchRow row) -> !row.venue().equals(MarketHub.SIMULATED))
            .thenComparing(WatchRow::venue)
            .thenComparing(WatchRow::pair);

    private final Grid<WatchRow> grid = Columns.grid("watch");
    private final Map<WatchRow, WatchRow> rows = new LinkedHashMap<>();
    private final Grid.Column<WatchRow> change;
    private @Nullable Set<WatchedMarkets.Market> wanted;

    WatchList(Consumer<WatchRow> chosen) {
        grid.setSelectionMode(Grid.SelectionMode.SINGLE);
        grid.addColumn(LitRenderer.<WatchRow>of("<span class=sym>${item.base}<small>/${item.quote}</small></span>")
                        .withProperty("base", row -> row.pair().base())
                        .withProperty("quote", row -> row.pair().quote()))
                .setHeader("Pair")
                .setComparator(WatchRow::pair)
                .setWidth("5.4rem")
                .setFlexGrow(1);
        Columns.badge(grid, "Venue", WatchRow::venue, row -> simulated(row) ? "warn" : "", "6.1rem");
        flash("Bid", row -> row.quote().bid());
        flash("Ask", row -> row.quote().ask());
        change = Columns.gain(grid, "24 h %", WatchRow::change, "4.6rem");
        change.setVisible(false);
        grid.addColumn(LitRenderer.<WatchRow>of("<grekko-age .stale=${item.stale} .at=${item.at}></grekko-age>")
                        .withProperty("stale", row -> STALE_SECONDS)
                        .withProperty("at", row -> (double) row.quote().at().toEpochMilli()))
                .setHeader("Age")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("4.2rem")
                .setFlexGrow(0);
        grid.asSingleSelect().addValueChangeListener(event -> {
            if (event.getValue() != null) {
                chosen.accept(event.getValue());
            }
        });
    }

    Grid<WatchRow> grid() {
        return grid;
    }

    /** Whether the market is made up, by its name. */
    static boolean simulated(WatchRow row) {
        return row.venue().startsWith("SIM");
    }

    /** Takes all quotes; the consolidated feed comes first. */
    void show(List<Quote> quotes) {
        List<WatchRow> fresh = new ArrayList<>();
        for (Quote quote : quotes) {
            WatchRow row = new WatchRow(quote);
            WatchRow known = rows.putIfAbsent(row, row);
            if (known == null) {
                fresh.add(row);
            } else if (known.take(quote)) {
                grid.getDataProvider().refreshItem(known);
            }
        }
        if (!fresh.isEmpty()) {
            fill();
        }
    }

    private void fill() {
        Optional<WatchRow> selected = grid.asSingleSelect().getOptionalValue();
        Set<WatchedMarkets.Market> only = wanted;
        grid.setItems(rows.keySet().stream()
                .filter(row -> only == null || only.contains(row.market()))
                .sorted(ORDER)
                .toList());
        selected.ifPresent(grid::select);
    }

    /** Shows those markets only, with their change over 24 hours; null for all, without. */
    void only(
            @Nullable List<WatchedMarkets.Market> list,
            Function<WatchedMarkets.Market, @Nullable BigDecimal> changeOf) {
        wanted = list == null ? null : Set.copyOf(list);
        change.setVisible(list != null);
        if (list != null) {
            rows.keySet().stream()
                    .filter(row -> list.contains(row.market()))
                    .forEach(row -> row.change(changeOf.apply(row.market())));
        }
        fill();
    }

    /** Every quoted market, in the order of the list. */
    List<WatchedMarkets.Market> markets() {
        return rows.keySet().stream().sorted(ORDER).map(WatchRow::market).toList();
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The first market in the order of the list. */
    Optional<WatchRow> first() {
        return rows.keySet().stream().min(ORDER);
    }

    /** The row of a market. */
    Optional<WatchRow> find(String venue, AssetPair pair) {
        return rows.keySet().stream()
                .filter(row -> row.venue().equals(venue) && row.pair().equals(pair))
                .findFirst();
    }

    private void flash(String header, Function<WatchRow, BigDecimal> value) {
        grid.addColumn(LitRenderer.<WatchRow>of("<grekko-cell .digits=${item.d} .value=${item.v}></grekko-cell>")
                        .withProperty("d", row -> Figures.digits(value.apply(row)))
                        .withProperty("v", row -> value.apply(row).doubleValue()))
                .setHeader(header)
                .setTextAlign(ColumnTextAlign.END)
                .setComparator(value::apply)
                .setWidth("5.7rem")
                .setFlexGrow(0);
    }
}
