package org.grekko.backtest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.grekko.backtest.domain.Backtest;
import org.grekko.backtest.domain.BacktestConfig;
import org.grekko.backtest.domain.BacktestTrade;
import org.grekko.backtest.domain.EquityCurve;
import org.grekko.backtest.domain.Metrics;
import org.grekko.market.domain.BarSeries;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/** Writes a result as JSON, row by row: times are ISO 8601 in UTC with microseconds, numbers plain without exponents. */
final class ResultJson {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final JsonGenerator json;

    /** Writes parts of a result to a generator. */
    ResultJson(JsonGenerator json) {
        this.json = json;
    }

    static void write(Result result, OutputStream to) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(to)) {
            new ResultJson(json).object(result);
        }
    }

    /** A time as the result writes it. */
    static String time(Instant at) {
        return TIME.format(at);
    }

    private void object(Result result) throws IOException {
        json.writeStartObject();
        head(result.id(), start(result), result.run());
        metrics(result.metrics(), result.run().trades().size());
        json.writeStringField("resultHash", result.hash());
        config(result.config());
        json.writeArrayFieldStart("trades");
        for (BacktestTrade trade : result.run().trades()) {
            json.writeStartObject();
            trade(trade);
            json.writeEndObject();
        }
        json.writeEndArray();
        equity(result.run().equity());
        json.writeEndObject();
    }

    /** Which run it is and its time. */
    void head(UUID id, Instant start, Backtest.Run run) throws IOException {
        json.writeStringField("id", id.toString());
        json.writeStringField("status", "DONE");
        json.writeNumberField("progress", 1);
        json.writeStringField("startDate", time(start));
        json.writeStringField(
                "endDate", time(BarSeries.instant(run.equity().time(run.equity().size() - 1))));
    }

    /** NAV at every close. */
    void equity(EquityCurve equity) throws IOException {
        json.writeArrayFieldStart("equity");
        for (int i = 0; i < equity.size(); i++) {
            json.writeStartObject();
            json.writeStringField("time", time(BarSeries.instant(equity.time(i))));
            number("nav", equity.nav(i));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Start of the first bar. */
    static Instant start(Result result) {
        return BarSeries.instant(result.run().equity().time(0))
                .minus(result.config().interval().duration());
    }

    /** The figures. */
    void metrics(Metrics metrics, int trades) throws IOException {
        number("initialNav", metrics.initialNav());
        number("finalNav", metrics.finalNav());
        number("totalReturn", metrics.totalReturn());
        number("cagr", metrics.cagr());
        number("sharpe", metrics.sharpe());
        number("sortino", metrics.sortino());
        number("maxDrawdown", metrics.maxDrawdown());
        number("winRate", metrics.winRate());
        number("profitFactor", metrics.profitFactor());
        json.writeNumberField("numTrades", trades);
        number("bps", metrics.bps());
    }

    private void config(BacktestConfig config) throws IOException {
        json.writeObjectFieldStart("config");
        json.writeStringField("model", config.model());
        json.writeStringField("version", config.version());
        json.writeObjectFieldStart("parameters");
        for (var each : config.parameters().entrySet()) {
            number(each.getKey(), each.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("pairs");
        for (AssetPair pair : config.pairs()) {
            json.writeString(pair.toString());
        }
        json.writeEndArray();
        json.writeNumberField("intervalSeconds", config.interval().seconds());
        number("feeBps", config.terms().feeBps());
        number("slippageBps", config.terms().slippageBps());
        number("cash", config.terms().cash());
        number("barsPerYear", config.barsPerYear());
        json.writeStringField("from", timeOrNull(config.from()));
        json.writeStringField("to", timeOrNull(config.to()));
        json.writeEndObject();
    }

    static @Nullable String timeOrNull(@Nullable Instant at) {
        return at == null ? null : time(at);
    }

    /** The fields of a trade. */
    void trade(BacktestTrade trade) throws IOException {
        json.writeStringField("time", time(trade.time()));
        json.writeStringField("pair", trade.pair().toString());
        json.writeStringField("side", trade.side().name());
        number("quantity", trade.quantity());
        number("price", trade.price());
        number("fee", trade.fee());
        number("pnl", trade.pnl());
    }

    /** A number, or null. */
    void number(String name, @Nullable Double value) throws IOException {
        number(name, value == null ? null : new BigDecimal(value.toString()));
    }

    /** A decimal, or null. */
    void number(String name, @Nullable BigDecimal value) throws IOException {
        json.writeFieldName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(plain(value));
        }
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
