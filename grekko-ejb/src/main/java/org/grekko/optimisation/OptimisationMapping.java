package org.grekko.optimisation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.UUID;
import org.grekko.model.domain.lifecycle.ResearchEvidence;
import org.grekko.optimisation.domain.Trial;
import org.grekko.optimisation.store.OptimisationRow;
import org.grekko.shared.json.GrekkoJson;
import org.grekko.shared.json.JsonText;
import org.jspecify.annotations.Nullable;

/** From rows to searches and back. */
final class OptimisationMapping {
    private static final ObjectMapper JSON = GrekkoJson.mapper();

    private OptimisationMapping() {}

    static StoredOptimisation optimisation(OptimisationRow row) {
        return new StoredOptimisation(
                row.id,
                row.status,
                row.attempt,
                spec(row),
                row.evaluated,
                row.planned,
                row.best == null ? null : read(row.best, StoredOptimisation.Best.class),
                row.requestedBy,
                row.createdAt,
                row.startedAt,
                row.endedAt,
                row.message,
                row.result);
    }

    static OptimisationSpec spec(OptimisationRow row) {
        return read(row.request, OptimisationSpec.class);
    }

    static String text(OptimisationSpec spec) {
        return write(spec);
    }

    static String text(Trial best) {
        return write(new StoredOptimisation.Best(best.parameters(), best.bps(), best.spread()));
    }

    /** Evidence as it is stored: a number that is not known is null. */
    private record Stored(
            @Nullable Double sharpe,
            @Nullable Double maxDrawdown,
            long seconds,
            int executions,
            @Nullable Double holdoutSharpe,
            @Nullable Double walkForwardSharpe,
            @Nullable Double deflatedSharpe,
            @Nullable Double overfitting,
            @Nullable Double sharpeLow,
            int trials) {}

    static String text(ResearchEvidence evidence) {
        ResearchEvidence.Figures figures = evidence.backtest();
        ResearchEvidence.Trust trust = evidence.trust();
        return write(new Stored(
                known(figures.sharpe()),
                known(figures.maxDrawdown()),
                figures.period().toSeconds(),
                figures.trades(),
                known(trust.holdoutSharpe()),
                known(trust.walkForwardSharpe()),
                known(trust.deflatedSharpe()),
                known(trust.overfitting()),
                known(trust.sharpeLow()),
                trust.trials()));
    }

    static ResearchEvidence evidence(UUID id, String version, String text) {
        Stored stored = read(text, Stored.class);
        return new ResearchEvidence(
                id,
                version,
                new ResearchEvidence.Figures(
                        orNaN(stored.sharpe()),
                        orNaN(stored.maxDrawdown()),
                        Duration.ofSeconds(stored.seconds()),
                        stored.executions()),
                new ResearchEvidence.Trust(
                        orNaN(stored.holdoutSharpe()),
                        orNaN(stored.walkForwardSharpe()),
                        orNaN(stored.deflatedSharpe()),
                        orNaN(stored.overfitting()),
                        orNaN(stored.sharpeLow()),
                        stored.trials()),
                null);
    }

    private static @Nullable Double known(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static double orNaN(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }

    private static String write(Object value) {
        return JsonText.write(JSON, value, "a search cannot be written as JSON");
    }

    private static <T> T read(String text, Class<T> type) {
        return JsonText.read(JSON, text, type, "a stored search cannot be read");
    }
}
