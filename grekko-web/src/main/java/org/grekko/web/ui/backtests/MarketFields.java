package org.grekko.web.ui.backtests;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.grekko.backtest.NewBacktest;
import org.grekko.market.Instrument;
import org.grekko.market.Interval;
import org.grekko.market.MarketHub;
import org.grekko.market.MarketService;
import org.grekko.market.Venue;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.FormFields;
import org.grekko.web.ui.kit.Forms;
import org.jspecify.annotations.Nullable;

/** Over which bars and at what cost a backtest, or each trial of a search, runs. */
public final class MarketFields extends Div {
    private static final long serialVersionUID = 1L;

    private final ComboBox<String> venue = new ComboBox<>("Bars of the venue");
    private final ComboBox<Interval> interval = new ComboBox<>("Interval");
    private final MultiSelectComboBox<String> pairs = new MultiSelectComboBox<>("Pairs");
    private final DatePicker from = day("From");
    private final DatePicker to = day("To, not included");
    private final BigDecimalField fee = decimal("Fee, bps", "10");
    private final BigDecimalField slippage = decimal("Slippage, bps", "5");
    private final BigDecimalField cash = decimal("Cash, quote asset", "100000");
    private final BigDecimalField barsPerYear = decimal("Bars a year", null);
    private final transient List<Instrument> instruments;

    /**
     * Fields with the usual values.
     *
     * @param form begins the id of each field
     * @param market what there is to choose
     */
    public MarketFields(String form, MarketService market) {
        addClassName("form");
        instruments = market.instruments();
        pairs.setId(form + "-pairs");
        pairs.setWidthFull();
        venue.setId(form + "-venue");
        venue.setItems(market.venues().stream().map(Venue::name).toList());
        venue.addValueChangeListener(event -> offer(event.getValue()));
        venue.setValue(MarketHub.PAPER);
        interval.setId(form + "-interval");
        interval.setItems(Interval.values());
        interval.setItemLabelGenerator(Interval::code);
        interval.setValue(Interval.H4);
        from.setId(form + "-from");
        to.setId(form + "-to");
        fee.setId(form + "-fee");
        slippage.setId(form + "-slippage");
        cash.setId(form + "-cash");
        barsPerYear.setId(form + "-bars-per-year");
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
    public FormFields fields() {
        return new FormFields()
                .add("venue", venue)
                .add("pairs", pairs)
                .add("interval", interval)
                .add("from", from)
                .add("to", to)
                .add("feeBps", fee)
                .add("slippageBps", slippage)
                .add("cash", cash)
                .add("barsPerYear", barsPerYear);
    }

    /** What was entered, for a model with those parameters. */
    public NewBacktest backtest(String model, Map<String, @Nullable Double> parameters) {
        return new NewBacktest(
                model,
                parameters,
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

    private static DatePicker day(String label) {
        DatePicker day = new DatePicker(label);
        day.setI18n(new DatePicker.DatePickerI18n().setDateFormat("yyyy-MM-dd"));
        day.setClearButtonVisible(true);
        return day;
    }

    private static BigDecimalField decimal(String label, @Nullable String value) {
        BigDecimalField field = Forms.decimal(label);
        field.setValue(value == null ? null : new BigDecimal(value));
        return field;
    }
}
