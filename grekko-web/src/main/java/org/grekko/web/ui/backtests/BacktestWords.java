package org.grekko.web.ui.backtests;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import org.grekko.backtest.Figure;
import org.grekko.backtest.StoredBacktest;
import org.grekko.shared.AssetPair;
import org.grekko.shared.json.GrekkoJson;
import org.grekko.web.ui.kit.Figures;
import org.jspecify.annotations.Nullable;

/** How backtests are written on every screen of theirs. */
final class BacktestWords {
    /** Who may run and cancel. */
    static final String[] RUNNERS = {"trader", "risk-manager", "admin"};

    private static final int DAY = 10;

    private BacktestWords() {}

    /** The model with its parameters. */
    static String model(StoredBacktest backtest) {
        return backtest.config().model() + " " + parameters(backtest);
    }

    private static String parameters(StoredBacktest backtest) {
        return backtest.config().parameters().entrySet().stream()
                .map(each -> each.getKey() + " " + GrekkoJson.text(each.getValue()))
                .collect(Collectors.joining(", "));
    }

    static String pairs(StoredBacktest backtest) {
        return backtest.config().pairs().stream().map(AssetPair::toString).collect(Collectors.joining(", "));
    }

    /** The length of its bars and the venue that they are of. */
    static String bars(StoredBacktest backtest) {
        return backtest.interval().code() + (backtest.portfolio() == null ? " · " + backtest.venue() : "");
    }

    /** The time that it covers: as measured, or as asked for. */
    static String range(StoredBacktest backtest) {
        var outcome = backtest.outcome();
        return outcome == null
                ? day(backtest.config().from(), "first") + " to "
                        + day(backtest.config().to(), "last")
                : day(outcome.figures().startDate(), "") + " to "
                        + day(outcome.figures().endDate(), "");
    }

    private static String day(@Nullable Instant at, String otherwise) {
        return at == null ? otherwise : at.toString().substring(0, DAY);
    }

    /** The status, with how far it is while it runs. */
    static String status(StoredBacktest backtest) {
        return backtest.status().equals("RUNNING")
                ? "RUNNING " + String.format(Locale.ROOT, "%.0f %%", backtest.progress() * 100)
                : backtest.status();
    }

    static String look(StoredBacktest backtest) {
        return switch (backtest.status()) {
            case "DONE" -> "ok";
            case "FAILED" -> "bad";
            case "RUNNING" -> "warn";
            default -> "";
        };
    }

    /** A figure of its result; a dash while there is none. */
    static String figure(StoredBacktest backtest, Figure figure) {
        var outcome = backtest.outcome();
        return outcome == null ? Figures.NONE : figure.words(outcome.figures());
    }

    /** The value of a figure; null while there is none. */
    static @Nullable BigDecimal value(StoredBacktest backtest, Figure figure) {
        var outcome = backtest.outcome();
        return outcome == null ? null : figure.value(outcome.figures());
    }

    /** The figure of that field. */
    static Figure figure(String field) {
        return Figure.all().stream()
                .filter(each -> each.field().equals(field))
                .findFirst()
                .orElseThrow();
    }
}
