package org.grekko.web.ui.backtests;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.grekko.backtest.BacktestRequest;
import org.grekko.backtest.BacktestService;
import org.grekko.backtest.NewBacktest;
import org.grekko.market.MarketService;
import org.grekko.model.domain.ModelPlugin;
import org.grekko.shared.FieldError;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.FormFields;
import org.grekko.web.ui.kit.Forms;
import org.grekko.web.ui.kit.Toast;

/** Asks for a backtest; what is wrong is said at its field. */
final class NewBacktestDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final ComboBox<ModelPlugin> model = new ComboBox<>("Model");
    private final ParameterFields parameters = new ParameterFields("backtest-parameter-");
    private final MarketFields markets;
    private final FormFields fields = new FormFields();
    private final transient BacktestService backtests;
    private final transient Runnable afterwards;

    NewBacktestDialog(BacktestService backtests, MarketService market, Runnable afterwards) {
        this.backtests = backtests;
        this.afterwards = afterwards;
        markets = new MarketFields("backtest", market);
        setHeaderTitle("New backtest");
        setWidth("38rem");
        choices();
        fields.add("model", model).addAll(markets.fields());
        Div form = new Div(model, parameters, markets);
        form.addClassName("form");
        form.setWidthFull();
        add(form);
        Forms.footer(this, "Not now", "Run it", "backtest-run", this::run);
    }

    private void choices() {
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
    }

    private void run() {
        fields.clear();
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
        return markets.backtest(model.getValue() == null ? "" : model.getValue().name(), parameters.values());
    }

    private void mark(FieldError error) {
        if (!fields.mark(error) && !parameters.mark(error)) {
            FormFields.tell(error);
        }
    }
}
