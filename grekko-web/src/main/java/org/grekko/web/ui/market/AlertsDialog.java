package org.grekko.web.ui.market;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.grekko.market.PriceAlert;
import org.grekko.market.PriceAlertService;
import org.grekko.market.domain.PriceRule;
import org.grekko.shared.FieldError;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.Toast;

/** The alerts on prices of one pair, and a line to set another one on the venue that is looked at. */
final class AlertsDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final String[] SETTERS = {"trader", "risk-manager"};

    private final PriceAlertService alerts;
    private final WatchRow market;
    private final ComboBox<PriceRule.Kind> kind = new ComboBox<>("When the price is");
    private final BigDecimalField price = new BigDecimalField("Price");
    private final Checkbox repeats = new Checkbox("Again, once it has gone back by 1 %");
    private final Div list = new Div();

    AlertsDialog(PriceAlertService alerts, WatchRow market) {
        this.alerts = alerts;
        this.market = market;
        setHeaderTitle("Alerts on " + market.pair());
        kind.setId("price-alert-kind");
        kind.setItems(PriceRule.Kind.ABOVE, PriceRule.Kind.BELOW);
        kind.setItemLabelGenerator(each -> each.name().toLowerCase(Locale.ROOT));
        kind.setValue(PriceRule.Kind.ABOVE);
        price.setId("price-alert-price");
        price.setValue(market.middle().stripTrailingZeros());
        list.setId("price-alerts");
        Button set = new Button("Set on " + market.venue(), click -> set());
        set.setId("price-alert-set");
        set.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button close = new Button("Close", click -> close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(list, new Div(kind, price), repeats);
        getFooter().add(close, set);
        refresh();
    }

    private void set() {
        BigDecimal level = price.getValue();
        PriceRule rule = new PriceRule(
                market.venue(),
                market.pair(),
                kind.getValue() == null ? PriceRule.Kind.ABOVE : kind.getValue(),
                level,
                null,
                null,
                repeats.getValue() ? BigDecimal.ONE : null);
        List<FieldError> errors = rule.errors();
        price.setInvalid(!errors.isEmpty());
        if (!errors.isEmpty()) {
            price.setErrorMessage(errors.get(0).message());
        } else if (Caller.mayOrIsTold("set an alert", SETTERS)) {
            if (alerts.add(rule, Caller.name()).isPresent()) {
                refresh();
            } else {
                Toast.refused("There are " + PriceAlertService.MOST + " alerts already. Delete one first.");
            }
        }
    }

    private void refresh() {
        list.removeAll();
        alerts.all().stream()
                .filter(alert -> alert.rule().pair().equals(market.pair()))
                .forEach(alert -> list.add(line(alert)));
        if (list.getComponentCount() == 0) {
            list.add(new Paragraph("Nobody waits for a price of this pair."));
        }
    }

    private Div line(PriceAlert alert) {
        Button delete = new Button("Delete", click -> {
            if (Caller.mayOrIsTold("delete an alert", SETTERS)) {
                alerts.remove(alert.id());
                refresh();
            }
        });
        delete.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return new Div(new Span(words(alert)), delete);
    }

    private static String words(PriceAlert alert) {
        PriceRule rule = alert.rule();
        BigDecimal level = rule.price();
        String condition = level == null
                ? "moves " + rule.percent() + " % within " + rule.windowSeconds() + " s"
                : rule.kind().name().toLowerCase(Locale.ROOT) + " " + Figures.price(level);
        String venue = rule.venue() == null ? "any venue" : rule.venue();
        String state = alert.armed() ? "waiting" : "fired";
        return venue + " " + condition + " · " + state + " · fired " + alert.fired() + " times · " + alert.owner();
    }
}
