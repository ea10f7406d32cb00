package org.grekko.web.ui.arbitrage;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.grekko.execution.domain.arbitrage.OpenLegPolicy;
import org.grekko.shared.FieldError;
import org.grekko.trading.arbitrage.ArbitrageParameters;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Forms;
import org.grekko.web.ui.kit.Toast;

/** Changes what arbitrage may do, and says what arming it means before it does. */
final class RulesDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final Checkbox enabled = new Checkbox("Armed: trade what passes these rules");
    private final BigDecimalField netBps = Forms.decimal("Least net, bps", "rules-net");
    private final BigDecimalField profit = Forms.decimal("Least profit, quote asset", "rules-profit");
    private final BigDecimalField notional = Forms.decimal("Largest notional, quote asset", "rules-notional");
    private final IntegerField pause = whole("Pause per pair, ms", "rules-pause");
    private final IntegerField timeout = whole("Leg timeout, ms", "rules-timeout");
    private final ComboBox<OpenLegPolicy> policy = new ComboBox<>("When one leg executes more");
    private final Paragraph meaning = new Paragraph();
    private final Map<String, HasValidation> fields = new LinkedHashMap<>();
    private final transient ArbitrageControls controls;
    private final transient ArbitrageParameters before;
    private final transient Runnable afterwards;

    RulesDialog(ArbitrageControls controls, ArbitrageParameters before, Runnable afterwards) {
        this.controls = controls;
        this.before = before;
        this.afterwards = afterwards;
        setHeaderTitle("Rules of arbitrage");
        setWidth("32rem");
        fields();
        Div form = new Div(
                enabled, meaning, Forms.two(netBps, profit), Forms.two(notional, policy), Forms.two(pause, timeout));
        form.addClassName("form");
        add(form);
        Forms.footer(this, "Leave as it is", "Save, in force with the next book", "rules-save", this::save);
    }

    private void fields() {
        fields.put("minNetBps", netBps);
        fields.put("minProfit", profit);
        fields.put("maxNotional", notional);
        fields.put("cooldownMillis", pause);
        fields.put("legTimeoutMillis", timeout);
        fields.put("openLegPolicy", policy);
        enabled.setId("rules-enabled");
        enabled.addValueChangeListener(event -> explain());
        notional.addValueChangeListener(event -> explain());
        policy.setId("rules-policy");
        policy.setItems(OpenLegPolicy.values());
        policy.setItemLabelGenerator(each ->
                each == OpenLegPolicy.HEDGE ? "HEDGE: make up the missing quantity" : "CLOSE: undo what is too much");
        enabled.setValue(before.enabled());
        profit.setValue(plain(before.minProfit()));
        notional.setValue(plain(before.maxNotional()));
        pause.setValue((int) before.cooldownMillis());
        timeout.setValue((int) before.legTimeoutMillis());
        policy.setValue(before.openLegPolicy());
        netBps.setValue(plain(before.minNetBps()));
        explain();
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private void explain() {
        String most = notional.getValue() == null
                ? "the notional"
                : notional.getValue().toPlainString();
        meaning.setText(
                enabled.getValue()
                        ? "From the next book on, an opportunity between two ACTIVE accounts that passes is traded: both"
                                + " legs at once, up to " + most + " each, through the risk rules of both portfolios."
                        : "Opportunities are shown and nothing is traded. Trades at work are followed to their end.");
    }

    private void save() {
        fields.values().forEach(field -> field.setInvalid(false));
        if (!Caller.mayOrIsTold("change arbitrage", "risk-manager") || anyEmpty()) {
            return;
        }
        ArbitrageParameters wish = new ArbitrageParameters(
                enabled.getValue(),
                netBps.getValue(),
                profit.getValue(),
                notional.getValue(),
                pause.getValue(),
                timeout.getValue(),
                policy.getValue());
        List<FieldError> errors = wish.errors();
        errors.forEach(error -> mark(error.field(), error.message()));
        if (errors.isEmpty()) {
            controls.change(wish);
            close();
            Toast.done(wish.enabled() ? "Arbitrage is armed." : "Arbitrage is only watched.");
            afterwards.run();
        }
    }

    private boolean anyEmpty() {
        boolean any = false;
        for (Map.Entry<String, HasValidation> each : fields.entrySet()) {
            if (each.getValue() instanceof HasValue<?, ?> field && field.isEmpty()) {
                mark(each.getKey(), "is needed");
                any = true;
            }
        }
        return any;
    }

    private void mark(String name, String message) {
        HasValidation field = fields.get(name);
        if (field != null) {
            field.setErrorMessage(message);
            field.setInvalid(true);
        }
    }

    private static IntegerField whole(String label, String id) {
        IntegerField field = new IntegerField(label);
        field.setId(id);
        return field;
    }
}
