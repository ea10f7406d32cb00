package org.grekko.web.ui.kit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Figures side by side, each with its name. */
public class Tiles extends Div {
    private static final long serialVersionUID = 1L;

    /** No figures yet. */
    protected Tiles(String id) {
        addClassNames("kpis", "results");
        setId(id);
    }

    /** One figure more. */
    protected final void add(String name, String figure) {
        Div title = new Div(new Span(name));
        title.addClassName("t");
        Div value = new Div(new Span(figure));
        value.addClassName("v");
        Div tile = new Div(title, value);
        tile.addClassName("kpi");
        super.add(tile);
    }
}
