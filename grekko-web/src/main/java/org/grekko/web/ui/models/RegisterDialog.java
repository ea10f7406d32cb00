package org.grekko.web.ui.models;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.grekko.model.ModelRegistration;
import org.grekko.model.ModelRegistry;
import org.grekko.model.NewModel;
import org.grekko.model.domain.ModelPlugin;
import org.grekko.model.domain.Models;
import org.grekko.model.domain.portfolio.AssetClass;
import org.grekko.shared.FieldError;
import org.grekko.web.ui.backtests.ParameterFields;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.FormFields;
import org.grekko.web.ui.kit.Forms;
import org.grekko.web.ui.kit.Toast;

/** Registers a version of a model; what is wrong is said at its field. */
final class RegisterDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final TextField name = text("Name", "model-name");
    private final TextField version = text("Version", "model-version");
    private final ComboBox<ModelPlugin> plugin = new ComboBox<>("Runs");
    private final ParameterFields parameters = new ParameterFields("model-parameter-");
    private final TextField universe = text("Universe", "model-universe");
    private final MultiSelectComboBox<AssetClass> classes = new MultiSelectComboBox<>("Asset classes");
    private final BigDecimalField budget = Forms.decimal("Budget, part of NAV", "model-budget");
    private final RegimeFields regimes = new RegimeFields("model-factor-");
    private final FormFields fields = new FormFields();
    private final transient ModelRegistry registry;
    private final transient Runnable afterwards;

    RegisterDialog(ModelRegistry registry, Models installed, Runnable afterwards) {
        this.registry = registry;
        this.afterwards = afterwards;
        setHeaderTitle("Register a model");
        setWidth("38rem");
        version.setValue("1.0.0");
        universe.setHelperText("Pairs such as BTC/USD, parted by commas");
        budget.setHelperText("0 to 1; those that trade in one stage may have 1 together");
        plugin.setId("model-plugin");
        plugin.setItems(installed.list());
        plugin.setItemLabelGenerator(ModelPlugin::name);
        plugin.addValueChangeListener(event -> parameters.show(Optional.ofNullable(event.getValue())
                .map(ModelPlugin::parameters)
                .orElse(List.of())));
        installed.find("sma-cross").ifPresent(plugin::setValue);
        classes.setId("model-classes");
        classes.setItems(AssetClass.values());
        classes.setValue(AssetClass.CRYPTO);
        named();
        Div form = new Div(Forms.two(name, version), plugin, parameters, universe, Forms.two(classes, budget), regimes);
        form.addClassName("form");
        form.setWidthFull();
        add(form);
        Forms.footer(this, "Not now", "Register it", "model-register-confirm", this::register);
    }

    private void named() {
        fields.add("name", name);
        fields.add("version", version);
        fields.add("plugin", plugin);
        fields.add("universe", universe);
        fields.add("assetClasses", classes);
        fields.add("budgetFraction", budget);
        fields.addAll(regimes.named());
    }

    private void register() {
        fields.clear();
        parameters.clear();
        if (!Caller.mayOrIsTold("register a model", ModelWords.REGISTRARS)) {
            return;
        }
        ModelRegistration answer = registry.register(wish());
        if (answer instanceof ModelRegistration.Invalid invalid) {
            invalid.errors().forEach(this::mark);
        } else if (answer instanceof ModelRegistration.Taken taken) {
            mark(new FieldError(
                    "version",
                    "is registered already and does not change, "
                            + taken.now().model().title()));
        } else if (answer instanceof ModelRegistration.Full full) {
            Toast.refused(full.models() + " models are registered, the most there may be.");
        } else {
            close();
            Toast.done("The model is registered, in research.");
            afterwards.run();
        }
    }

    private NewModel wish() {
        return new NewModel(
                name.getValue().strip(),
                version.getValue().strip(),
                plugin.getValue() == null ? "" : plugin.getValue().name(),
                parameters.values(),
                Arrays.stream(universe.getValue().split(",", -1))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList(),
                classes.getValue().stream().map(AssetClass::name).toList(),
                budget.getValue(),
                regimes.values(),
                Caller.name());
    }

    private void mark(FieldError error) {
        if (!fields.mark(error) && !parameters.mark(error)) {
            FormFields.tell(error);
        }
    }

    private static TextField text(String label, String id) {
        TextField field = new TextField(label);
        field.setId(id);
        field.setWidthFull();
        return field;
    }
}
