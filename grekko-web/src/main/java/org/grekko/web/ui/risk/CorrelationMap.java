package org.grekko.web.ui.risk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.grekko.risk.domain.desk.MarketRisk;
import org.grekko.shared.json.GrekkoJson;

/** Correlations as colours, drawn in the browser. */
@Tag("grekko-heatmap")
@JsModule("context://assets/console.js")
final class CorrelationMap extends Component implements HasSize {
    private static final long serialVersionUID = 1L;
    /** More assets than these make cells too small to point at. */
    private static final int MOST = 20;

    private String shown = "";

    /** Shows the correlations of the assets, the first twenty; the same again changes nothing. */
    void show(MarketRisk risk) {
        List<String> assets = first(risk.assets());
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("across", "asset");
        map.put("down", "asset");
        map.put("columns", assets);
        map.put("rows", assets);
        map.put(
                "values",
                first(risk.correlation()).stream().map(CorrelationMap::first).toList());
        map.put("best", List.of(0, 0));
        map.put("unit", "Correlation");
        map.put("range", List.of(-1, 1));
        try {
            String json = GrekkoJson.mapper().writeValueAsString(map);
            if (!json.equals(shown)) {
                shown = json;
                getElement().callJsFunction("setMap", json);
            }
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("correlations cannot be written as JSON", impossible);
        }
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(MOST, all.size()));
    }
}
