package org.grekko.web.ui.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.grekko.audit.AuditEvent;
import org.grekko.shared.json.GrekkoJson;
import org.grekko.web.ui.kit.Columns;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.Panel;

/** What happened to a model, from its sealed events, the latest first. */
final class HistoryGrid {
    private final Grid<Line> grid = Columns.grid("model-history");
    private final Panel panel = new Panel("history", "History", grid);

    /** One event in words. */
    private record Line(String at, String what, String words, long seq) {
        static Line of(AuditEvent event) {
            JsonNode body = tree(event.body());
            String way = Stream.of("from", "to")
                    .map(body::path)
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining(" to "));
            String rest = Stream.of("role", "reason", "detail", "reasons", "failedBars", "by")
                    .map(field -> words(field, body.path(field)))
                    .filter(each -> !each.isEmpty())
                    .collect(Collectors.joining(", "));
            String words = Stream.of(way, against(body), rest)
                    .filter(each -> !each.isEmpty())
                    .collect(Collectors.joining(" · "));
            return new Line(Figures.minute(event.occurredAt()), event.type(), words, event.seq());
        }

        private static String words(String field, JsonNode value) {
            return !value.isValueNode() || value.isNull()
                    ? ""
                    : (field.equals("by") ? "by " : field.equals("failedBars") ? "bars failed " : "") + value.asText();
        }

        private static String against(JsonNode body) {
            StringBuilder gates = new StringBuilder();
            for (JsonNode gate : body.path("gates")) {
                if (!gate.path("passed").asBoolean()) {
                    gates.append(gates.isEmpty() ? "against: " : ", ")
                            .append(gate.path("gate").asText());
                }
            }
            return gates.toString();
        }

        private static JsonNode tree(String json) {
            try {
                return GrekkoJson.mapper().readTree(json);
            } catch (JsonProcessingException problem) {
                throw new IllegalStateException("a stored event is no JSON", problem);
            }
        }
    }

    HistoryGrid() {
        Columns.words(grid, "Time UTC", Line::at, "9rem");
        Columns.words(grid, "Event", Line::what, "11rem");
        Columns.told(grid, "What", Line::words, "");
        Columns.number(grid, "Place", line -> Long.toString(line.seq()), Line::seq, "5rem");
    }

    Panel panel() {
        return panel;
    }

    /** Shows these events. */
    void show(List<AuditEvent> events) {
        grid.setItems(events.stream().map(Line::of).toList());
        panel.show(events.isEmpty(), "Its events are not sealed yet; they come within a second.");
    }
}
