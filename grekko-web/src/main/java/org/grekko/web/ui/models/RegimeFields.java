package org.grekko.web.ui.models;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.grekko.model.domain.regime.MacroRegime;
import org.grekko.model.domain.regime.MarketTrend;
import org.grekko.model.domain.regime.VolatilityRegime;
import org.grekko.web.ui.kit.FormFields;
import org.jspecify.annotations.Nullable;

/** A field for each regime: what part of the budget is left in it. An empty field cuts nothing. */
final class RegimeFields extends Details {
    private static final long serialVersionUID = 1L;

    private final Map<String, Map<String, NumberField>> fields = new LinkedHashMap<>();
    private final FormFields named = new FormFields();

    RegimeFields(String idPrefix) {
        super("Regimes that cut the budget");
        setWidthFull();
        add("equity", "Equities", MarketTrend.values(), idPrefix);
        add("volatility", "Volatility", VolatilityRegime.values(), idPrefix);
        add("crypto", "Crypto", MarketTrend.values(), idPrefix);
        add("macro", "Economy", MacroRegime.values(), idPrefix);
    }

    private void add(String name, String label, Enum<?>[] regimes, String idPrefix) {
        Div row = new Div();
        row.addClassName("three");
        Map<String, NumberField> ofClass = new LinkedHashMap<>();
        Arrays.stream(regimes).map(Enum::name).forEach(regime -> {
            NumberField field = new NumberField(label + " " + regime);
            field.setId(idPrefix + name + "-" + regime);
            field.setPlaceholder("1");
            ofClass.put(regime, field);
            named.add("factors." + name + "." + regime, field);
            row.add(field);
        });
        fields.put(name, ofClass);
        add(row);
    }

    /** The fields by the names that errors have for them. */
    FormFields named() {
        return named;
    }

    /** What was entered, by class and regime. */
    Map<String, Map<String, @Nullable Double>> values() {
        Map<String, Map<String, @Nullable Double>> values = new LinkedHashMap<>();
        fields.forEach((name, ofClass) -> {
            Map<String, @Nullable Double> given = new LinkedHashMap<>();
            ofClass.forEach((regime, field) -> {
                if (field.getValue() != null) {
                    given.put(regime, field.getValue());
                }
            });
            values.put(name, given);
        });
        return values;
    }
}
