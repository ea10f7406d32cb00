package org.grekko.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.grekko.backtest.BacktestService;
import org.grekko.backtest.PortfolioReport;
import org.grekko.backtest.StoredBacktest;
import org.grekko.shared.json.GrekkoJson;

/** Writes a result row by row, so that a long one takes no memory. */
final class BacktestFiles {
    private static final ObjectMapper JSON = GrekkoJson.mapper();
    private static final ObjectWriter ROW = JSON.writer().without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
    private static final int ROWS = 2_000;

    private BacktestFiles() {}

    /** The fields of {@link BacktestJson}, then every trade and every value of NAV. */
    static StreamingOutput json(BacktestService backtests, StoredBacktest backtest) {
        return out -> {
            JsonGenerator json = JSON.createGenerator(out);
            json.writeStartObject();
            fields(json, BacktestJson.of(backtest));
            Optional<PortfolioReport> portfolio = backtests.report(backtest.id());
            if (portfolio.isPresent()) {
                fields(json, portfolio.get());
            }
            array(json, "trades", from -> BacktestTradeJson.of(backtests, backtest, from, ROWS));
            array(json, "equity", from -> backtests.equity(backtest.id(), from, ROWS).stream()
                    .map(BacktestResource.EquityJson::of)
                    .toList());
            json.writeEndObject();
            json.flush();
        };
    }

    private static void fields(JsonGenerator json, Object value) throws IOException {
        JsonNode fields = JSON.valueToTree(value);
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            json.writeFieldName(field.getKey());
            json.writeTree(field.getValue());
        }
    }

    private static void array(JsonGenerator json, String name, IntFunction<List<?>> rows) throws IOException {
        json.writeArrayFieldStart(name);
        each(rows, row -> ROW.writeValue(json, row));
        json.writeEndArray();
    }

    /** Where a row goes. */
    private interface Sink {
        void take(Object row) throws IOException;
    }

    /** Takes row by row, some of them read at a time, until there are no more. */
    private static void each(IntFunction<List<?>> rows, Sink sink) throws IOException {
        int from = 0;
        for (List<?> part = rows.apply(0); !part.isEmpty(); part = rows.apply(from)) {
            for (Object row : part) {
                sink.take(row);
            }
            from += part.size();
        }
    }

    /** Every trade, one a line. */
    static StreamingOutput trades(BacktestService backtests, StoredBacktest backtest) {
        boolean portfolio = backtest.portfolio() != null;
        String header = "time,pair,side,quantity,price,fee,pnl" + (portfolio ? ",models" : "");
        return csv(header, from -> BacktestTradeJson.of(backtests, backtest, from, ROWS).stream()
                .map(each -> String.join(
                                ",",
                                GrekkoJson.text(each.time()),
                                each.pair().toString(),
                                each.side().name(),
                                GrekkoJson.text(each.quantity()),
                                GrekkoJson.text(each.price()),
                                GrekkoJson.text(each.fee()),
                                each.pnl() == null ? "" : GrekkoJson.text(each.pnl()))
                        + (each.models() == null ? "" : "," + String.join(" ", each.models())))
                .toList());
    }

    /** Every value of NAV that is kept, one a line. */
    static StreamingOutput equity(BacktestService backtests, StoredBacktest backtest) {
        return csv("time,nav,drawdown", from -> backtests.equity(backtest.id(), from, ROWS).stream()
                .map(each -> String.join(
                        ",",
                        GrekkoJson.text(each.time()),
                        GrekkoJson.text(BigDecimal.valueOf(each.nav())),
                        GrekkoJson.text(BigDecimal.valueOf(each.drawdown()))))
                .toList());
    }

    private static StreamingOutput csv(String header, IntFunction<List<?>> lines) {
        return out -> {
            Writer csv = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            csv.write(header);
            csv.write('\n');
            each(lines, line -> {
                csv.write(line.toString());
                csv.write('\n');
            });
            csv.flush();
        };
    }
}
