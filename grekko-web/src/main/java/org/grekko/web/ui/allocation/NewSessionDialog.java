package org.grekko.web.ui.allocation;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import org.grekko.model.ModelRegistry;
import org.grekko.model.RegisteredModel;
import org.grekko.model.domain.lifecycle.Stage;
import org.grekko.rebalance.AllocationSessions;
import org.grekko.rebalance.NewSession;
import org.grekko.rebalance.SessionRequest;
import org.grekko.rebalance.SessionSpec;
import org.grekko.shared.AssetPair;
import org.grekko.shared.FieldError;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.FormFields;
import org.grekko.web.ui.kit.Forms;
import org.grekko.web.ui.kit.Toast;
import org.jspecify.annotations.Nullable;

/** Asks for a session of models; what is wrong is said at its field. */
final class NewSessionDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final TextField name = new TextField("Name");
    private final ComboBox<String> interval = new ComboBox<>("Decides every");
    private final BigDecimalField cash = Forms.decimal("Paper money, quote asset", "session-cash");
    private final MultiSelectComboBox<RegisteredModel> models = new MultiSelectComboBox<>("Models in stage paper");
    private final ComboBox<AssetPair> crypto = new ComboBox<>("Stands for crypto assets");
    private final IntegerField average = new IntegerField("Its long average, boundaries");
    private final FormFields fields = new FormFields();
    private final transient AllocationSessions sessions;
    private final transient Runnable afterwards;

    NewSessionDialog(AllocationSessions sessions, ModelRegistry registry, Runnable afterwards) {
        this.sessions = sessions;
        this.afterwards = afterwards;
        setHeaderTitle("New session");
        setWidth("34rem");
        List<RegisteredModel> paper = registry.at(Stage.PAPER);
        name.setId("session-name");
        interval.setId("session-interval");
        interval.setItems("5m", "15m", "1h", "4h", "1d");
        interval.setAllowCustomValue(true);
        interval.addCustomValueSetListener(event -> interval.setValue(event.getDetail()));
        interval.setValue("4h");
        cash.setValue(new BigDecimal("100000"));
        models.setId("session-models");
        models.setItems(paper);
        models.setItemLabelGenerator(each -> each.name() + " " + each.version());
        models.setHelperText(
                paper.isEmpty() ? "No model is in stage paper; promote one on the Models screen" : "Budgets add up");
        crypto.setId("session-crypto");
        crypto.setItems(paper.stream()
                .flatMap(each -> each.universe().stream())
                .distinct()
                .sorted()
                .toList());
        crypto.setClearButtonVisible(true);
        crypto.setHelperText("Without one the crypto regime is NEUTRAL");
        average.setId("session-average");
        average.setValue(200);
        named();
        Div form = new Div(name, Forms.two(interval, cash), models, Forms.two(crypto, average));
        form.addClassName("form");
        form.setWidthFull();
        add(form);
        Forms.footer(this, "Not now", "Start it", "session-start", this::start);
    }

    private void named() {
        fields.add("name", name);
        fields.add("interval", interval);
        fields.add("cash", cash);
        fields.add("models", models);
        fields.add("crypto", crypto);
    }

    private void start() {
        fields.clear();
        if (!Caller.mayOrIsTold("start a session", "portfolio-manager")) {
            return;
        }
        SessionRequest answer = sessions.start(wish(), Caller.name());
        if (answer instanceof SessionRequest.Invalid invalid) {
            invalid.errors().forEach(this::mark);
        } else {
            close();
            Toast.done("The session runs.");
            afterwards.run();
        }
    }

    private NewSession wish() {
        return new NewSession(
                name.getValue(),
                interval.getValue(),
                null,
                cash.getValue(),
                null,
                models.getValue().stream().map(RegisteredModel::id).toList(),
                null,
                null,
                reference());
    }

    private SessionSpec.@Nullable Reference reference() {
        AssetPair pair = crypto.getValue();
        Integer bars = average.getValue();
        return pair == null ? null : new SessionSpec.Reference(pair, bars == null ? 0 : bars);
    }

    private void mark(FieldError error) {
        if (!fields.mark(error)) {
            FormFields.tell(error);
        }
    }
}
