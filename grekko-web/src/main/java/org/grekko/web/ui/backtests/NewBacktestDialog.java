package org.grekko.web.ui.backtests;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grekko.backtest.BacktestRequest;
import org.grekko.backtest.BacktestService;
import org.grekko.backtest.NewBacktest;
import org.grekko.market.Instrument;
import org.grekko.market.Interval;
import org.grekko.market.MarketHub;
import org.grekko.market.MarketService;
import org.grekko.market.Venue;
import org.grekko.model.domain.ModelPlugin;
import org.grekko.shared.FieldError;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Forms;
import org.grekko.web.ui.kit.Toast;
import org.jspecify.annotations.Nullable;

/** Asks for a backtest; what is wrong is said at its field. */
final class NewBacktestDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final ComboBox<ModelPlugin> model = new ComboBox<>("Model");
    private final ParameterFields parameters = new ParameterFields("backtest-parameter-");
    private final ComboBox<String> venue = new ComboBox<>("Bars of the venue");
    private final MultiSelectComboBox<String> pairs = new MultiSelectComboBox<>("Pairs");
    private final ComboBox<Interval> interval = new ComboBox<>("Interval");
    private final DatePicker from = day("From", "backtest-from");
    private final DatePicker to = day("To, not included", "backtest-to");
    private final BigDecimalField fee = decimal("Fee, bps", "backtest-fee", "10");
    private final BigDecimalField slippage = decimal("Slippage, bps", "backtest-slippage", "5");
    private final BigDecimalField cash = decimal("Cash, quote asset", "backtest-cash", "100000");
    private final BigDecimalField barsPerYear = decimal("Bars a year", "backtest-bars-per-year", null);
    private final Map<String, HasValidation> fields = new LinkedHashMap<>();
    private final transient BacktestService backtests;
    private final transient List<Instrument> instruments;
    private final transient Runnable afterwards;

    NewBacktestDialog(BacktestService backtests, MarketService market, Runnable afterwards) {
        this.backtests = backtests;
        this.afterwards = afterwards;
        instruments = market.instruments();
        setHeaderTitle("New backtest");
        setWidth("38rem");
        choices(market);
        named();
        barsPerYear.setHelperText("Empty for a market that never shuts");
        Div form = new Div(
                model,
                parameters,
                Forms.two(venue, interval),
                pairs,
                Forms.two(from, to),
                Forms.two(fee, slippage),
                Forms.two(cash, barsPerYear));
        form.addClassName("form");
        form.setWidthFull();
        add(form);
        Button back = new Button("Not now", click -> close());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Button run = new Button("Run it", click -> run());
        run.setId("backtest-run");
        run.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(back, run);
    }

    private void choices(MarketService market) {
        List<ModelPlugin> models = backtests.models();
        model.setId("backtest-model");
        model.setItems(models);
        model.setItemLabelGenerator(ModelPlugin::name);
        model.addValueChangeListener(event -> parameters.show(Optional.ofNullable(event.getValue())
                .map(ModelPlugin::parameters)
                .orElse(List.of())));
        models.stream()
                .filter(each -> each.name().equals("sma-cross"))
                .findFirst()
                .ifPresent(model::setValue);
        pairs.setId("backtest-pairs");
        venue.setId("backtest-venue");
        venue.setItems(market.venues().stream().map(Venue::name).toList());
        venue.addValueChangeListener(event -> offer(event.getValue()));
        venue.setValue(MarketHub.PAPER);
        interval.setId("backtest-interval");
        interval.setItems(Interval.values());
        interval.setItemLabelGenerator(Interval::code);
        interval.setValue(Interval.H4);
    }

    private void offer(@Nullable String chosen) {
        pairs.setItems(instruments.stream()
                .filter(each -> each.venue().equals(chosen))
                .map(each -> each.pair().toString())
                .sorted()
                .toList());
    }

    private void named() {
        fields.put("model", model);
        fields.put("venue", venue);
        fields.put("pairs", pairs);
        fields.put("interval", interval);
        fields.put("from", from);
        fields.put("to", to);
        fields.put("feeBps", fee);
        fields.put("slippageBps", slippage);
        fields.put("cash", cash);
        fields.put("barsPerYear", barsPerYear);
    }

    private void run() {
        fields.values().forEach(field -> field.setInvalid(false));
        parameters.clear();
        if (!Caller.mayOrIsTold("run a backtest", BacktestWords.RUNNERS)) {
            return;
        }
        BacktestRequest answer = backtests.request(wish());
        if (answer instanceof BacktestRequest.Invalid invalid) {
            invalid.errors().forEach(this::mark);
        } else if (answer instanceof BacktestRequest.Full full) {
            Toast.refused(full.waiting() + " backtests wait or run, the most there may be. Cancel some or wait.");
        } else {
            close();
            Toast.done("The backtest waits for its turn.");
            afterwards.run();
        }
    }

    private NewBacktest wish() {
        return new NewBacktest(
                model.getValue() == null ? "" : model.getValue().name(),
                parameters.values(),
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

    private void mark(FieldError error) {
        HasValidation field = fields.get(error.field());
        if (field != null) {
            field.setErrorMessage(error.message());
            field.setInvalid(true);
        } else if (!parameters.mark(error)) {
            Toast.refused(error.field() + " " + error.message());
        }
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
