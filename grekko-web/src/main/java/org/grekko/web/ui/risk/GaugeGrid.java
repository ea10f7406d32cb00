package org.grekko.web.ui.risk;

import com.vaadin.flow.component.grid.Grid;
import java.math.BigDecimal;
import java.util.List;
import org.grekko.risk.Reading;
import org.grekko.risk.domain.Gauge;
import org.grekko.shared.json.GrekkoJson;
import org.grekko.web.ui.kit.Columns;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.KeyedRows;
import org.jspecify.annotations.Nullable;

/** The gauges of the running system, the worst first. */
final class GaugeGrid {
    private final Grid<Reading> grid = Columns.grid("gauges");
    private final KeyedRows<Reading> rows = new KeyedRows<>(reading -> reading.gauge() + "|" + reading.subject());

    GaugeGrid() {
        grid.setItems(rows);
        Columns.badge(grid, "State", reading -> reading.state().name(), GaugeGrid::look, "5.4rem");
        Columns.words(grid, "What", reading -> words(reading.gauge()), "15rem")
                .setTooltipGenerator(reading -> reading.gauge().metric());
        Columns.told(grid, "Of", Reading::subject, "9rem");
        Columns.number(grid, "Value", reading -> number(reading.value()), Reading::value, "7rem");
        Columns.number(grid, "Look at", reading -> number(reading.warn()), Reading::warn, "6rem");
        Columns.number(grid, "Limit", reading -> number(reading.limit()), Reading::limit, "5.4rem");
        Columns.number(grid, "Out of", reading -> Figures.count(reading.samples()), Reading::samples, "5.6rem");
        Columns.time(grid, "Read, UTC", Reading::measuredAt, "10.2rem");
        Columns.growing(Columns.told(grid, "To know", Reading::note, ""), "9rem");
    }

    Grid<Reading> grid() {
        return grid;
    }

    void show(List<Reading> readings) {
        rows.show(readings);
    }

    private static String look(Reading reading) {
        return switch (reading.state()) {
            case OK -> "ok";
            case WARN -> "warn";
            case BREACH -> "bad";
        };
    }

    private static String number(@Nullable BigDecimal value) {
        return value == null ? Figures.NONE : GrekkoJson.text(value);
    }

    /** A gauge with its unit, for people. */
    static String words(Gauge gauge) {
        return switch (gauge) {
            case DAILY_LOSS -> "Loss of the day ÷ limit";
            case QUOTE_AGE -> "Age of the newest quote, s";
            case CALL_ERRORS -> "Calls that fail, part of a minute's";
            case CALL_MILLIS -> "Calls, p99, ms";
            case CLOCK_MILLIS -> "Clock against ours, ms";
            case SILENCE -> "Bars in a row without an answer";
            case UNSEALED -> "Events not sealed";
            case MESSAGES -> "Messages in queues";
            case BARS_WAITING -> "Candles not stored";
            case BAR_TO_ORDER_MILLIS -> "Bar to order, p99, ms";
            case VOLATILITY_RATIO -> "Volatility, short ÷ long";
            case ORDER_ERRORS -> "Orders that fail, of a venue";
            case AGENT_ERRORS -> "Orders that fail, of an agent";
            case MARKET_AGE -> "Age of a book in use, s";
            case ACK_MILLIS -> "Acknowledgement, p95, ms";
            case ORDER_RATE -> "Orders a minute ÷ usual";
            case UNAPPROVED -> "Sent and approved orders differ by";
        };
    }
}
