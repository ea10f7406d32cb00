package org.grekko.web.ui.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** A small button in a row of a list. */
public final class RowButton extends Button {
    private static final long serialVersionUID = 1L;

    /**
     * A button.
     *
     * @param verb what it does
     * @param sentence the same with what it does it to, for those who hear it
     * @param deed does it
     */
    public RowButton(String verb, String sentence, Runnable deed) {
        super(verb, click -> deed.run());
        addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY_INLINE);
        addClassName("row-button");
        setAriaLabel(sentence);
    }
}
