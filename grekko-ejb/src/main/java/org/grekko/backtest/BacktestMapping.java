package org.grekko.backtest;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.grekko.backtest.domain.BacktestConfig;
import org.grekko.backtest.store.BacktestRow;
import org.grekko.market.domain.BarLength;
import org.grekko.shared.AssetPair;
import org.grekko.shared.json.GrekkoJson;
import org.grekko.shared.json.JsonText;
import org.jspecify.annotations.Nullable;

/** From rows to backtests and back. */
final class BacktestMapping {
    private static final ObjectMapper JSON = GrekkoJson.mapper();

    private BacktestMapping() {}

    /** Writes the settings into a row. */
    static void settings(BacktestConfig config, BacktestRow row) {
        row.model = config.model();
        row.modelVersion = config.version();
        row.parameters = text(config.parameters());
        row.pairs = config.pairs().stream().map(AssetPair::toString).collect(Collectors.joining(","));
        row.interval = StoredBars.interval(config).code();
        row.feeBps = config.terms().feeBps();
        row.slippageBps = config.terms().slippageBps();
        row.cash = config.terms().cash();
        row.barsPerYear = config.barsPerYear();
        row.from = config.from();
        row.to = config.to();
    }

    /** The settings of a row. */
    static BacktestConfig config(BacktestRow row) {
        return new BacktestConfig(
                row.model,
                row.modelVersion,
                read(row.parameters, new TypeReference<TreeMap<String, Double>>() {}),
                List.of(row.pairs.split(",", -1)).stream().map(AssetPair::of).toList(),
                BarLength.of(row.interval).orElseThrow(),
                new BacktestConfig.Terms(row.feeBps, row.slippageBps, row.cash),
                row.barsPerYear,
                row.from,
                row.to);
    }

    static StoredBacktest backtest(BacktestRow row) {
        return new StoredBacktest(
                row.id,
                row.status,
                row.attempt,
                row.venue,
                config(row),
                row.portfolio,
                row.bars,
                row.totalBars,
                row.requestedBy,
                row.createdAt,
                row.startedAt,
                row.endedAt,
                row.message,
                outcome(row));
    }

    private static @Nullable Outcome outcome(BacktestRow row) {
        return row.figures == null || row.codeVersion == null || row.dataHash == null || row.resultHash == null
                ? null
                : new Outcome(
                        row.codeVersion,
                        row.dataHash,
                        row.resultHash,
                        read(row.figures, new TypeReference<Outcome.Figures>() {}));
    }

    /** Figures as they are stored. */
    static String text(Outcome.Figures figures) {
        return json(figures);
    }

    private static String text(SortedMap<String, Double> parameters) {
        return json(parameters);
    }

    private static String json(Object value) {
        return JsonText.write(JSON, value, "a backtest cannot be written as JSON");
    }

    private static <T> T read(String text, TypeReference<T> type) {
        return JsonText.read(JSON, text, type, "a stored backtest cannot be read");
    }
}
