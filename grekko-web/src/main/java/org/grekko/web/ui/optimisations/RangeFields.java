package org.grekko.web.ui.optimisations;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.grekko.model.domain.ModelParameter;
import org.grekko.shared.FieldError;
import org.grekko.shared.json.GrekkoJson;
import org.jspecify.annotations.Nullable;

/** A field for each parameter of a model: a number keeps it, a range searches it. */
final class RangeFields extends Div {
    private static final long serialVersionUID = 1L;

    private final Map<String, TextField> fields = new LinkedHashMap<>();

    RangeFields() {
        addClassName("two");
    }

    /** Shows these parameters with their defaults. */
    void show(List<ModelParameter> parameters) {
        removeAll();
        fields.clear();
        for (ModelParameter each : parameters) {
            TextField field = new TextField(each.name());
            field.setId("search-parameter-" + each.name());
            field.setHelperText(
                    each.meaning() + ", " + GrekkoJson.text(each.min()) + " to " + GrekkoJson.text(each.max()));
            field.setValue(GrekkoJson.text(each.defaultValue()));
            fields.put(each.name(), field);
            add(field);
        }
    }

    /** Those that are searched, in their order. */
    Map<String, String> ranges() {
        Map<String, String> ranges = new LinkedHashMap<>();
        fields.forEach((name, field) -> {
            if (field.getValue().contains("..")) {
                ranges.put(name, field.getValue().trim());
            }
        });
        return ranges;
    }

    /** Those that stay as they are; what is no number is null. */
    Map<String, @Nullable Double> fixed() {
        Map<String, @Nullable Double> fixed = new LinkedHashMap<>();
        fields.forEach((name, field) -> {
            String text = field.getValue().trim();
            if (!text.contains("..") && !text.isEmpty()) {
                fixed.put(
                        name,
                        text.matches("-?[0-9]{1,12}(\\.[0-9]{1,12})?")
                                ? Double.valueOf(Double.parseDouble(text))
                                : null);
            }
        });
        return fixed;
    }

    /** Says what is wrong at its field; false when it is the error of another field. */
    boolean mark(FieldError error) {
        String name = error.field().replaceFirst("^(ranges|parameters)\\.", "");
        TextField field = name.equals(error.field()) ? null : fields.get(name);
        if (field == null) {
            return false;
        }
        field.setErrorMessage(error.message());
        field.setInvalid(true);
        return true;
    }

    /** Takes back what was said. */
    void clear() {
        fields.values().forEach(field -> field.setInvalid(false));
    }
}
