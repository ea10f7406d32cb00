package org.grekko.backtest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a result as every face of it shows it, in one order and one way of writing.
 *
 * @param field its name in JSON
 * @param label its name for people
 * @param kind what sort of number it is
 * @param reader where it is; null where it cannot be computed
 */
public record Figure(String field, String label, Kind kind, Function<Outcome.Figures, @Nullable BigDecimal> reader) {
    private static final List<Figure> ALL = List.of(
            of("totalReturn", "Return", Kind.PERCENT, figures -> figures.metrics()
                    .totalReturn()),
            of("cagr", "CAGR", Kind.PERCENT, figures -> figures.metrics().cagr()),
            of("sharpe", "Sharpe", Kind.RATIO, figures -> figures.metrics().sharpe()),
            of("sortino", "Sortino", Kind.RATIO, figures -> figures.metrics().sortino()),
            of("maxDrawdown", "Maximum drawdown", Kind.PERCENT, figures -> figures.metrics()
                    .maxDrawdown()),
            of("bps", "BPS", Kind.RATIO, figures -> figures.metrics().bps()),
            of("winRate", "Win rate", Kind.PERCENT, figures -> figures.metrics().winRate()),
            of("profitFactor", "Profit factor", Kind.RATIO, figures -> figures.metrics()
                    .profitFactor()),
            of("numTrades", "Trades", Kind.COUNT, figures -> (double) figures.trades()),
            of("exposure", "Exposure", Kind.PERCENT, figures -> figures.breakdown()
                    .exposure()),
            of("timeInMarket", "Time in market", Kind.PERCENT, figures -> figures.breakdown()
                    .timeInMarket()),
            of("turnover", "Turnover a year", Kind.RATIO, figures -> figures.breakdown()
                    .turnover()),
            new Figure(
                    "fees", "Fees", Kind.MONEY, figures -> figures.breakdown().fees()),
            new Figure("slippageCost", "Slippage", Kind.MONEY, figures -> figures.breakdown()
                    .slippage()),
            of("initialNav", "NAV at the start", Kind.MONEY, figures -> figures.metrics()
                    .initialNav()),
            of("finalNav", "NAV at the end", Kind.MONEY, figures -> figures.metrics()
                    .finalNav()));
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What sort of number a figure is. */
    public enum Kind {
        /** An amount in the quote asset. */
        MONEY,
        /** A fraction, written as percent. */
        PERCENT,
        /** A plain number. */
        RATIO,
        /** A whole number. */
        COUNT
    }

    private static Figure of(
            String field, String label, Kind kind, Function<Outcome.Figures, @Nullable Double> reader) {
        return new Figure(field, label, kind, figures -> decimal(reader.apply(figures)));
    }

    private static @Nullable BigDecimal decimal(@Nullable Double value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }

    /** All of them, the weightiest first. */
    public static List<Figure> all() {
        return ALL;
    }

    /** Its value; null where it cannot be computed. */
    public @Nullable BigDecimal value(Outcome.Figures figures) {
        return reader.apply(figures);
    }

    /** Its value for people; a dash where it cannot be computed. */
    public String words(Outcome.Figures figures) {
        return words(value(figures));
    }

    /** That value as this figure is written; a dash for null. */
    public String words(@Nullable BigDecimal value) {
        if (value == null) {
            return "–";
        }
        return switch (kind) {
            case MONEY -> String.format(Locale.ROOT, "%,.2f", value);
            case PERCENT -> String.format(Locale.ROOT, "%.2f %%", value.multiply(HUNDRED));
            case RATIO -> String.format(Locale.ROOT, "%.2f", value);
            case COUNT -> String.format(Locale.ROOT, "%,d", value.longValue());
        };
    }
}
