package org.grekko.web.ui.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;

/** A cell that offers to cancel what has not ended, and is empty otherwise. */
public final class CancelCell extends Div {
    private static final long serialVersionUID = 1L;

    /** An empty cell. */
    public CancelCell() {
        addClassName("switches");
    }

    /**
     * Offers it.
     *
     * @param label what is cancelled, for those who do not see the row
     * @param may whether the caller may; else the button is off
     * @param cancel what a click does
     */
    public CancelCell offer(String label, boolean may, Runnable cancel) {
        Button button = new Button("Cancel", click -> cancel.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(label);
        button.setEnabled(may);
        add(button);
        return this;
    }
}
