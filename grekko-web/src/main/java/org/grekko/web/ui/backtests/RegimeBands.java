package org.grekko.web.ui.backtests;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.grekko.model.domain.regime.RegimeState;
import org.grekko.web.ui.kit.Charts;

/** Regimes as bands over time. */
final class RegimeBands {
    private RegimeBands() {}

    /**
     * The four bands.
     *
     * @param changes the state at each change, by time
     * @param end until when the last one holds
     */
    static List<Charts.Band> of(List<RegimeState> changes, Instant end) {
        return List.of(
                band("Equity", changes, end, state -> state.equity().name()),
                band("Volatility", changes, end, state -> state.volatility().name()),
                band("Crypto", changes, end, state -> state.crypto().name()),
                band("Macro", changes, end, state -> state.macro().name()));
    }

    private static Charts.Band band(
            String name, List<RegimeState> changes, Instant end, Function<RegimeState, String> word) {
        List<Charts.Span> spans = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            String now = word.apply(changes.get(i));
            Instant begun = changes.get(i).time();
            while (i + 1 < changes.size() && word.apply(changes.get(i + 1)).equals(now)) {
                i++;
            }
            Instant over = i + 1 < changes.size() ? changes.get(i + 1).time() : end;
            spans.add(new Charts.Span(begun, over, now, look(now)));
        }
        return new Charts.Band(name, spans);
    }

    private static int look(String word) {
        return switch (word) {
            case "BULL", "LOW", "EXPANSION" -> 1;
            case "BEAR", "HIGH", "CONTRACTION" -> -1;
            default -> 0;
        };
    }
}
