package org.grekko.web.ui.backtests;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.grekko.model.domain.ModelParameter;
import org.grekko.shared.FieldError;
import org.grekko.shared.json.GrekkoJson;
import org.jspecify.annotations.Nullable;

/** A field for each parameter of a model, with its meaning and its range. */
public final class ParameterFields extends Div {
    private static final long serialVersionUID = 1L;
    private static final String PREFIX = "parameters.";

    private final Map<String, NumberField> fields = new LinkedHashMap<>();
    private final String idPrefix;

    /** No fields yet; the id of each will be the prefix and the parameter's name. */
    public ParameterFields(String idPrefix) {
        this.idPrefix = idPrefix;
        addClassName("two");
    }

    /** Shows these parameters with their defaults. */
    public void show(List<ModelParameter> parameters) {
        removeAll();
        fields.clear();
        for (ModelParameter each : parameters) {
            NumberField field = new NumberField(each.name());
            field.setId(idPrefix + each.name());
            field.setHelperText(
                    each.meaning() + ", " + GrekkoJson.text(each.min()) + " to " + GrekkoJson.text(each.max()));
            field.setValue(each.defaultValue());
            fields.put(each.name(), field);
            add(field);
        }
    }

    /** What was entered; an empty field is null. */
    public Map<String, @Nullable Double> values() {
        Map<String, @Nullable Double> values = new LinkedHashMap<>();
        fields.forEach((name, field) -> values.put(name, field.getValue()));
        return values;
    }

    /** Says what is wrong at its field; false when it is the error of another field. */
    public boolean mark(FieldError error) {
        NumberField field =
                error.field().startsWith(PREFIX) ? fields.get(error.field().substring(PREFIX.length())) : null;
        if (field == null) {
            return false;
        }
        field.setErrorMessage(error.message());
        field.setInvalid(true);
        return true;
    }

    /** Takes back what was said. */
    public void clear() {
        fields.values().forEach(field -> field.setInvalid(false));
    }
}
