package org.grekko.web.ui.kit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A name and what stands behind it, on one line. */
public final class Fact extends Div {
    private static final long serialVersionUID = 1L;

    /** A fact that stays as it is. */
    public Fact(String name, String value) {
        this(name, new Span(value));
    }

    /** A fact whose value changes. */
    public Fact(String name, Span value) {
        super(new Span(name), value);
        value.addClassName("mono");
        addClassName("fact");
    }
}
