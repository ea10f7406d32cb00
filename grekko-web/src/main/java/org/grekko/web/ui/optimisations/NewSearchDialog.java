package org.grekko.web.ui.optimisations;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.grekko.backtest.BacktestService;
import org.grekko.market.MarketService;
import org.grekko.model.domain.ModelPlugin;
import org.grekko.optimisation.NewOptimisation;
import org.grekko.optimisation.OptimisationRequest;
import org.grekko.optimisation.OptimisationService;
import org.grekko.optimisation.domain.Search;
import org.grekko.shared.FieldError;
import org.grekko.web.ui.backtests.MarketFields;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.FormFields;
import org.grekko.web.ui.kit.Forms;
import org.grekko.web.ui.kit.Toast;

/** Asks for a search for parameters; what is wrong is said at its field. */
final class NewSearchDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final ComboBox<ModelPlugin> model = new ComboBox<>("Model");
    private final RangeFields parameters = new RangeFields();
    private final TextField constraints = new TextField("Constraints, joined by commas");
    private final ComboBox<Search> search = new ComboBox<>("Search");
    private final IntegerField evaluations = whole("Sets of parameters at most", "search-evaluations", 1_000);
    private final NumberField holdout = new NumberField("Holdout, part of the time");
    private final IntegerField windows = whole("Windows of the walk-forward", "search-windows", 4);
    private final IntegerField seed = whole("Seed of the dice", "search-seed", 1);
    private final FormFields fields = new FormFields();
    private final MarketFields markets;
    private final transient OptimisationService searches;
    private final transient Runnable afterwards;

    NewSearchDialog(
            OptimisationService searches, BacktestService backtests, MarketService market, Runnable afterwards) {
        this.searches = searches;
        this.afterwards = afterwards;
        markets = new MarketFields("search", market);
        setHeaderTitle("New search for parameters");
        setWidth("40rem");
        choices(backtests.models());
        named();
        Div form = new Div(
                model,
                parameters,
                constraints,
                Forms.two(search, evaluations),
                Forms.two(holdout, windows),
                seed,
                markets);
        form.addClassName("form");
        form.setWidthFull();
        add(form);
        Forms.footer(this, "Not now", "Search", "search-run", this::run);
    }

    private void choices(List<ModelPlugin> models) {
        parameters.setId("search-parameters");
        model.setId("search-model");
        model.setHelperText("A number keeps a parameter; a range such as 5..60:5 or fast+5..300 searches it");
        model.setItems(models);
        model.setItemLabelGenerator(ModelPlugin::name);
        model.addValueChangeListener(event -> parameters.show(Optional.ofNullable(event.getValue())
                .map(ModelPlugin::parameters)
                .orElse(List.of())));
        models.stream()
                .filter(each -> each.name().equals("sma-cross"))
                .findFirst()
                .ifPresent(model::setValue);
        constraints.setId("search-constraints");
        constraints.setHelperText("Such as slow>=2*fast");
        search.setId("search-way");
        search.setItems(Search.values());
        search.setItemLabelGenerator(each -> each.name().toLowerCase(Locale.ROOT));
        search.setValue(Search.GRID);
        holdout.setId("search-holdout");
        holdout.setValue(0.25);
        holdout.setHelperText("0 to 0.9; it chooses nothing");
    }

    private void named() {
        fields.add("model", model);
        fields.add("constraints", constraints);
        fields.add("search", search);
        fields.add("evaluations", evaluations);
        fields.add("holdout", holdout);
        fields.add("windows", windows);
        fields.add("seed", seed);
        fields.addAll(markets.fields());
    }

    private void run() {
        fields.clear();
        parameters.clear();
        if (!Caller.mayOrIsTold("search for parameters", SearchWords.RUNNERS)) {
            return;
        }
        OptimisationRequest answer = searches.request(wish());
        if (answer instanceof OptimisationRequest.Invalid invalid) {
            invalid.errors().forEach(this::mark);
        } else if (answer instanceof OptimisationRequest.Full full) {
            Toast.refused(full.waiting() + " searches wait or run, the most there may be. Cancel some or wait.");
        } else {
            close();
            Toast.done("The search waits for its turn.");
            afterwards.run();
        }
    }

    private NewOptimisation wish() {
        ModelPlugin chosen = model.getValue();
        return new NewOptimisation(
                markets.backtest(chosen == null ? "" : chosen.name(), Map.of()),
                parameters.fixed(),
                parameters.ranges(),
                Arrays.stream(constraints.getValue().split(",", -1))
                        .filter(each -> !each.isBlank())
                        .toList(),
                search.getValue() == null ? "" : search.getValue().name(),
                evaluations.getValue(),
                holdout.getValue(),
                windows.getValue(),
                seed.getValue());
    }

    private void mark(FieldError error) {
        if (!fields.mark(error) && !parameters.mark(error)) {
            FormFields.tell(error);
        }
    }

    private static IntegerField whole(String label, String id, int value) {
        IntegerField field = new IntegerField(label);
        field.setId(id);
        field.setValue(value);
        return field;
    }
}
