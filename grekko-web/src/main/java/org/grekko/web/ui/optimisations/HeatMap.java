package org.grekko.web.ui.optimisations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.grekko.optimisation.domain.ScoreMap;
import org.grekko.shared.json.GrekkoJson;

/** Scores over two parameters as colours, drawn in the browser. */
@Tag("grekko-heatmap")
@JsModule("context://assets/console.js")
final class HeatMap extends Component implements HasSize {
    private static final long serialVersionUID = 1L;

    /** Shows a table. */
    void show(ScoreMap table) {
        try {
            getElement().callJsFunction("setMap", GrekkoJson.mapper().writeValueAsString(table));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a table of scores cannot be written as JSON", impossible);
        }
    }
}
