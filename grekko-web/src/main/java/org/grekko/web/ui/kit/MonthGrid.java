package org.grekko.web.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grekko.backtest.domain.MonthlyReturn;
import org.jspecify.annotations.Nullable;

/** Monthly returns in percent, a year to a row. */
public final class MonthGrid {
    private static final int YEAR = 4;

    private final Grid<Year> grid;

    /** The returns of a year by month, in percent. */
    private record Year(String name, Map<Integer, BigDecimal> months) {
        @Nullable
        BigDecimal month(Month month) {
            return months.get(month.getValue());
        }
    }

    /** An empty grid of that id. */
    public MonthGrid(String id) {
        grid = Columns.grid(id);
        Columns.words(grid, "Year", Year::name, "4rem");
        for (Month month : Month.values()) {
            Columns.gain(grid, month.getDisplayName(TextStyle.SHORT, Locale.ROOT), year -> year.month(month), "4.7rem");
        }
    }

    /** What is to be put on a screen. */
    public Component grid() {
        return grid;
    }

    /** Shows them. */
    public void show(List<MonthlyReturn> returns) {
        SortedMap<String, Map<Integer, BigDecimal>> years = new TreeMap<>();
        for (MonthlyReturn each : returns) {
            BigDecimal percent =
                    BigDecimal.valueOf(each.value()).movePointRight(2).setScale(2, RoundingMode.HALF_EVEN);
            years.computeIfAbsent(each.month().substring(0, YEAR), year -> new TreeMap<>())
                    .put(Integer.valueOf(each.month().substring(YEAR + 1)), percent);
        }
        grid.setItems(years.entrySet().stream()
                .map(each -> new Year(each.getKey(), each.getValue()))
                .toList());
    }
}
