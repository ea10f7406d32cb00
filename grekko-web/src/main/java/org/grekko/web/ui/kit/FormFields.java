package org.grekko.web.ui.kit;

import com.vaadin.flow.component.HasValidation;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.grekko.shared.FieldError;

/** The fields of a form by the names that errors have for them. */
public final class FormFields implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Map<String, HasValidation> fields = new LinkedHashMap<>();

    /** Names a field. */
    public FormFields add(String name, HasValidation field) {
        fields.put(name, field);
        return this;
    }

    /** Takes over the names of a part of the form. */
    public FormFields addAll(FormFields part) {
        fields.putAll(part.fields);
        return this;
    }

    /** Forgets what was wrong. */
    public void clear() {
        fields.values().forEach(field -> field.setInvalid(false));
    }

    /** Says an error at its field; false when no field has that name. */
    public boolean mark(FieldError error) {
        Optional<HasValidation> field = Optional.ofNullable(fields.get(error.field()));
        field.ifPresent(each -> {
            each.setErrorMessage(error.message());
            each.setInvalid(true);
        });
        return field.isPresent();
    }

    /** Says an error that has no field. */
    public static void tell(FieldError error) {
        Toast.refused(error.sentence());
    }
}
