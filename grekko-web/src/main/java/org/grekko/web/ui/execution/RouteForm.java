package org.grekko.web.ui.execution;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.grekko.execution.domain.routing.RouteRequest;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;

/** What the router is asked about. */
final class RouteForm extends Div {
    private static final long serialVersionUID = 1L;
    private static final int MOST_DECIMALS = 8;

    private final ComboBox<AssetPair> pair = new ComboBox<>();
    private final ComboBox<Side> side = new ComboBox<>();
    private final BigDecimalField quantity = number("Quantity", "route-quantity");
    private final BigDecimalField limit = number("Limit price, optional", "route-limit");

    RouteForm(Runnable changed) {
        addClassName("filters");
        pair.setId("route-pair");
        pair.setAriaLabel("Pair");
        pair.setPlaceholder("Pair");
        pair.setWidth("8rem");
        pair.addThemeVariants(ComboBoxVariant.LUMO_SMALL);
        side.setId("route-side");
        side.setAriaLabel("Side");
        side.setWidth("6rem");
        side.addThemeVariants(ComboBoxVariant.LUMO_SMALL);
        side.setItems(Side.values());
        side.setValue(Side.BUY);
        add(side, quantity, pair, limit);
        pair.addValueChangeListener(event -> changed.run());
        side.addValueChangeListener(event -> changed.run());
        quantity.addValueChangeListener(event -> changed.run());
        limit.addValueChangeListener(event -> changed.run());
    }

    private static BigDecimalField number(String label, String id) {
        BigDecimalField field = new BigDecimalField();
        field.setId(id);
        field.setAriaLabel(label);
        field.setPlaceholder(label);
        field.setWidth("9rem");
        field.setLocale(Locale.US);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        return field;
    }

    /** Offers those pairs and keeps the choice where it is among them. */
    void offer(List<AssetPair> pairs) {
        AssetPair before = pair.getValue();
        pair.setItems(pairs);
        pair.setValue(
                before != null && pairs.contains(before)
                        ? before
                        : pairs.stream().findFirst().orElse(null));
    }

    Optional<AssetPair> pair() {
        return pair.getOptionalValue();
    }

    /** Whether a number is marked as wrong. */
    boolean wrong() {
        return quantity.isInvalid() || limit.isInvalid();
    }

    /** What is asked; empty while a field lacks or is marked for what is wrong with it. */
    Optional<RouteRequest> request() {
        boolean knowsHowMuch = good(quantity);
        boolean known = good(limit) && knowsHowMuch;
        Side chosen = side.getValue();
        return known && chosen != null && quantity.getValue() != null
                ? Optional.of(new RouteRequest(chosen, quantity.getValue(), limit.getValue()))
                : Optional.empty();
    }

    private static boolean good(BigDecimalField field) {
        BigDecimal value = field.getValue();
        boolean wrong = value != null
                && (value.signum() <= 0 || value.stripTrailingZeros().scale() > MOST_DECIMALS);
        field.setInvalid(wrong);
        return !wrong;
    }
}
