package org.grekko.web.ui.kit;

import com.vaadin.flow.component.Component;
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
        tile(part("t", name), part("v", figure));
    }

    /** The same with what belongs to it, in small. */
    protected final void add(String name, String figure, String below) {
        Div small = part("s", below);
        small.getElement().setAttribute("title", below);
        tile(part("t", name), part("v", figure), small);
    }

    private void tile(Component... parts) {
        Div tile = new Div(parts);
        tile.addClassName("kpi");
        super.add(tile);
    }

    private static Div part(String look, String words) {
        Div part = new Div(new Span(words));
        part.addClassName(look);
        return part;
    }
}
