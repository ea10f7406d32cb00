package org.grekko.web.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Instant;

/** How long ago something was; it grows in the browser by itself. */
@Tag("grekko-age")
@JsModule("context://assets/console.js")
public final class Age extends Component {
    private static final long serialVersionUID = 1L;

    /** The age of that moment. */
    public Age(Instant at) {
        show(at);
    }

    /** The age of a moment that is not known yet, called stale after so many seconds. */
    public Age(int staleSeconds) {
        getElement().setProperty("stale", staleSeconds);
    }

    /** Shows the age of another moment. */
    public void show(Instant at) {
        getElement().setProperty("at", (double) at.toEpochMilli());
        getElement().setAttribute("title", Figures.time(at) + " UTC");
    }
}
