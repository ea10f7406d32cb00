package org.grekko.web.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.math.BigDecimal;

/** A number that flashes when it changes. */
@Tag("grekko-cell")
@JsModule("context://assets/console.js")
public final class Flash extends Component {
    private static final long serialVersionUID = 1L;

    /** A number with so many digits, with a sign and a colour when {@code signed}. */
    public Flash(int digits, boolean signed) {
        getElement().setProperty("digits", digits);
        getElement().setProperty("signed", signed);
    }

    /** Shows the number. */
    public void show(BigDecimal value) {
        getElement().setProperty("value", value.doubleValue());
    }
}
