package org.grekko.backtest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.grekko.backtest.domain.BacktestConfig;
import org.grekko.backtest.domain.BacktestTrade;
import org.grekko.backtest.domain.EquityPoint;
import org.grekko.backtest.domain.EquityPoints;
import org.grekko.backtest.domain.MonthlyReturn;
import org.grekko.shared.AssetPair;
import org.grekko.shared.json.GrekkoJson;
import org.jspecify.annotations.Nullable;

/** A result as one page of HTML that needs nothing else: no script, no style sheet, no picture from anywhere. */
public final class HtmlReport {
    /** Trades that the page lists; of more it says how many there are. */
    public static final int MOST_TRADES = 1_000;

    private static final int MOST_POINTS = 2_000;
    private static final String STYLE =
            "body{font:14px/1.5 system-ui,sans-serif;max-width:62rem;margin:2rem auto;padding:0 1rem;color:#1b2430}"
                    + "h1{font-size:1.4rem}h2{font-size:1rem;margin:2rem 0 .5rem}svg{width:100%;height:auto;"
                    + "border:1px solid #d5dbe3}svg text{font:12px system-ui,sans-serif;fill:#4a5668}"
                    + "table{border-collapse:collapse;width:100%}th,td{padding:.2rem .5rem;text-align:right;"
                    + "border-bottom:1px solid #e3e8ee;font-variant-numeric:tabular-nums}th:first-child,"
                    + "td:first-child{text-align:left}.hash{font-family:monospace;overflow-wrap:anywhere}";

    private final StringBuilder page = new StringBuilder();
    private final StoredBacktest backtest;
    private final Outcome outcome;

    private HtmlReport(StoredBacktest backtest) {
        this.backtest = backtest;
        outcome = Objects.requireNonNull(backtest.outcome(), "a result");
    }

    /**
     * The page.
     *
     * @param backtest one that is DONE
     * @param trades its first trades, at most {@link #MOST_TRADES}
     * @param points its equity
     */
    public static String of(StoredBacktest backtest, List<BacktestTrade> trades, List<EquityPoint> points) {
        return new HtmlReport(backtest).write(trades, points);
    }

    private String write(List<BacktestTrade> trades, List<EquityPoint> points) {
        BacktestConfig config = backtest.config();
        String title = escaped("Backtest of " + config.model() + " on "
                + config.pairs().stream().map(AssetPair::toString).collect(Collectors.joining(", ")));
        page.append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"/><title>")
                .append(title)
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body><h1>")
                .append(title)
                .append("</h1>");
        figures();
        List<EquityPoint> drawn = EquityPoints.thin(points, MOST_POINTS);
        section("NAV, " + config.pairs().get(0).quote());
        page.append(new SvgChart("NAV over time", "#1a6fd1").draw(drawn, EquityPoint::nav, "%,.2f"));
        section("Drawdown");
        page.append(
                new SvgChart("Drawdown over time", "#c0392b").draw(drawn, point -> -100 * point.drawdown(), "%.2f %%"));
        months();
        trades(trades);
        settings(config);
        return page.append("</body></html>").toString();
    }

    private void section(String title) {
        page.append("<h2>").append(escaped(title)).append("</h2>");
    }

    private void figures() {
        section("Figures");
        page.append("<table>");
        for (Figure figure : Figure.all()) {
            row(figure.label(), figure.words(outcome.figures()));
        }
        page.append("</table>");
    }

    private void months() {
        section("Monthly returns");
        page.append("<table>");
        for (MonthlyReturn each : outcome.figures().breakdown().monthlyReturns()) {
            row(each.month(), String.format(Locale.ROOT, "%+.2f %%", each.value() * 100));
        }
        page.append("</table>");
    }

    private void trades(List<BacktestTrade> trades) {
        int all = outcome.figures().trades();
        section(all > trades.size() ? "The first " + trades.size() + " of " + all + " trades" : all + " trades");
        page.append("<table><tr><th>Time UTC</th><th>Pair</th><th>Side</th><th>Quantity</th><th>Price</th>"
                + "<th>Fee</th><th>Profit</th></tr>");
        for (BacktestTrade each : trades) {
            row(
                    GrekkoJson.text(each.time()).substring(0, 19),
                    each.pair().toString(),
                    each.side().name(),
                    GrekkoJson.text(each.quantity()),
                    money(each.price()),
                    money(each.fee()),
                    money(each.pnl()));
        }
        page.append("</table>");
    }

    private static String money(@Nullable BigDecimal amount) {
        return amount == null ? "" : String.format(Locale.ROOT, "%,.2f", amount);
    }

    private void settings(BacktestConfig config) {
        section("What was run");
        page.append("<table class=\"hash\">");
        row("Model", config.model() + " " + config.version());
        config.parameters().forEach((name, value) -> row(name, GrekkoJson.text(value)));
        row("Bars", backtest.interval().code() + " of " + backtest.venue());
        row("Time", outcome.figures().startDate() + " to " + outcome.figures().endDate());
        row("Fee, bps", GrekkoJson.text(config.terms().feeBps()));
        row("Slippage, bps", GrekkoJson.text(config.terms().slippageBps()));
        row("Bars a year", GrekkoJson.text(config.barsPerYear()));
        row("Fingerprint of the bars", outcome.dataHash());
        row("Fingerprint of the result", outcome.resultHash());
        row("Code", outcome.codeVersion());
        row("Backtest", backtest.id() + ", asked for by " + backtest.requestedBy());
        page.append("</table>");
    }

    private void row(String... cells) {
        page.append("<tr>");
        for (String cell : cells) {
            page.append("<td>").append(escaped(cell)).append("</td>");
        }
        page.append("</tr>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
