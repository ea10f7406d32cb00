package org.grekko.web.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.util.Locale;

/** Parts of which forms are made. */
public final class Forms {
    private Forms() {}

    /** Two fields side by side. */
    public static Div two(Component left, Component right) {
        Div two = new Div(left, right);
        two.addClassName("two");
        return two;
    }

    /** A field for a decimal, which is written with a point. */
    public static BigDecimalField decimal(String label) {
        BigDecimalField field = new BigDecimalField(label);
        field.setLocale(Locale.US);
        return field;
    }

    /** The same with an id. */
    public static BigDecimalField decimal(String label, String id) {
        BigDecimalField field = decimal(label);
        field.setId(id);
        return field;
    }
}
