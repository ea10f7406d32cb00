package org.grekko.web.ui.optimisations;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.grekko.backtest.NewBacktest;
import org.grekko.market.Instrument;
import org.grekko.market.Interval;
import org.grekko.market.MarketHub;
import org.grekko.market.MarketService;
import org.grekko.market.Venue;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Forms;
import org.jspecify.annotations.Nullable;

/** Over which bars and at what cost each trial of a search runs. */
final class MarketFields extends Div {
    private static final long serialVersionUID = 1L;

    private final ComboBox<String> venue = new ComboBox<>("Bars of the venue");
    private final ComboBox<Interval> interval = new ComboBox<>("Interval");
    private final MultiSelectComboBox<String> pairs = new MultiSelectComboBox<>("Pairs");
    private final DatePicker from = day("From", "search-from");
    private final DatePicker to = day("To, not included", "search-to");
    private final BigDecimalField fee = decimal("Fee, bps", "search-fee", "10");
    private final BigDecimalField slippage = decimal("Slippage, bps", "search-slippage", "5");
    private final BigDecimalField cash = decimal("Cash, quote asset", "search-cash", "100000");
    private final BigDecimalField barsPerYear = decimal("Bars a year", "search-bars-per-year", null);
    private final transient List<Instrument> instruments;

    MarketFields(MarketService market) {
        addClassName("form");
        instruments = market.instruments();
        pairs.setId("search-pairs");
        pairs.setWidthFull();
        venue.setId("search-venue");
        venue.setItems(market.venues().stream().map(Venue::name).toList());
        venue.addValueChangeListener(event -> offer(event.getValue()));
        venue.setValue(MarketHub.PAPER);
        interval.setId("search-interval");
        interval.setItems(Interval.values());
        interval.setItemLabelGenerator(Interval::code);
        interval.setValue(Interval.H4);
        barsPerYear.setHelperText("Empty for a market that never shuts");
        add(
                Forms.two(venue, interval),
                pairs,
                Forms.two(from, to),
                Forms.two(fee, slippage),
                Forms.two(cash, barsPerYear));
    }

    private void offer(@Nullable String chosen) {
        pairs.setItems(instruments.stream()
                .filter(each -> each.venue().equals(chosen))
                .map(each -> each.pair().toString())
                .sorted()
                .toList());
    }

    /** The fields by their names in a wish. */
    Map<String, HasValidation> fields() {
        Map<String, HasValidation> fields = new LinkedHashMap<>();
        fields.put("venue", venue);
        fields.put("pairs", pairs);
        fields.put("interval", interval);
        fields.put("from", from);
        fields.put("to", to);
        fields.put("feeBps", fee);
        fields.put("slippageBps", slippage);
        fields.put("cash", cash);
        fields.put("barsPerYear", barsPerYear);
        return fields;
    }

    /** What was entered, for a model without its parameters. */
    NewBacktest backtest(String model) {
        return new NewBacktest(
                model,
                Map.of(),
                venue.getValue() == null ? "" : venue.getValue(),
                List.copyOf(pairs.getValue()),
                interval.getValue() == null ? "" : interval.getValue().code(),
                midnight(from.getValue()),
                midnight(to.getValue()),
                fee.getValue(),
                slippage.getValue(),
                cash.getValue(),
                barsPerYear.getValue(),
                Caller.name());
    }

    private static @Nullable Instant midnight(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static DatePicker day(String label, String id) {
        DatePicker day = new DatePicker(label);
        day.setId(id);
        day.setI18n(new DatePicker.DatePickerI18n().setDateFormat("yyyy-MM-dd"));
        day.setClearButtonVisible(true);
        return day;
    }

    private static BigDecimalField decimal(String label, String id, @Nullable String value) {
        BigDecimalField field = Forms.decimal(label, id);
        field.setValue(value == null ? null : new BigDecimal(value));
        return field;
    }
}
