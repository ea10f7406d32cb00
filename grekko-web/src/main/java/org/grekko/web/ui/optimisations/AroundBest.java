package org.grekko.web.ui.optimisations;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.grekko.optimisation.domain.ScoreMap;
import org.grekko.shared.json.GrekkoJson;
import org.jspecify.annotations.Nullable;

/** What is around the best, as tables: the best is in the middle of each. */
final class AroundBest {
    private static final int COLUMNS = 5;

    private AroundBest() {}

    /** The planes of a study's stability map. */
    static List<ScoreMap> planes(JsonNode study) {
        List<ScoreMap> planes = new ArrayList<>();
        for (JsonNode plane : study.path("stability").path("planes")) {
            planes.add(plane(plane));
        }
        return planes;
    }

    /** The plane of two parameters, whichever is across; the first one where there is none of them. */
    static Optional<ScoreMap> choose(List<ScoreMap> planes, String one, @Nullable String other) {
        return planes.stream()
                .filter(each -> each.across().equals(one) && Objects.equals(each.down(), other)
                        || each.across().equals(other) && one.equals(each.down()))
                .findFirst()
                .or(() -> planes.stream().findFirst());
    }

    private static ScoreMap plane(JsonNode plane) {
        JsonNode cells = plane.path("cells");
        List<String> columns = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        List<List<@Nullable Double>> values = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            JsonNode cell = cells.get(i);
            if (i < COLUMNS) {
                columns.add(GrekkoJson.text(cell.path("across").asDouble()));
            }
            if (i % COLUMNS == 0) {
                rows.add(
                        cell.path("down").isNumber()
                                ? GrekkoJson.text(cell.path("down").asDouble())
                                : "");
                values.add(new ArrayList<>());
            }
            JsonNode bps = cell.path("bps");
            values.get(values.size() - 1).add(bps.isNumber() ? Double.valueOf(bps.asDouble()) : null);
        }
        String down = plane.path("down").isTextual() ? plane.path("down").asText() : null;
        return new ScoreMap(
                plane.path("across").asText(), down, columns, rows, values, List.of(rows.size() / 2, COLUMNS / 2));
    }
}
