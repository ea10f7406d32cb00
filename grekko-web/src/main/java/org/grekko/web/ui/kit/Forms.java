package org.grekko.web.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;

/** Parts of which forms are made. */
public final class Forms {
    private static final int LONGEST_NOTE = 500;

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

    /** A field for what a person has to say, as long as records keep it. */
    public static TextField note(String id, String label) {
        TextField field = new TextField(label);
        field.setId(id);
        field.setMaxLength(LONGEST_NOTE);
        field.setWidthFull();
        return field;
    }

    /**
     * The buttons of a dialog that can be left or sent.
     *
     * @param back leaves it
     * @param verb sends it
     * @param id of the button that does
     * @param deed what is done then
     */
    public static void footer(Dialog dialog, String back, String verb, String id, Runnable deed) {
        Button leave = new Button(back, click -> dialog.close());
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Button send = new Button(verb, click -> deed.run());
        send.setId(id);
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(leave, send);
    }
}
