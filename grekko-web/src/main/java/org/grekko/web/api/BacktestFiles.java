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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import org.grekko.backtest.BacktestService;
import org.grekko.backtest.StoredBacktest;
import org.grekko.backtest.domain.EquityPoint;
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
            JsonNode fields = JSON.valueToTree(BacktestJson.of(backtest));
            for (Map.Entry<String, JsonNode> field : fields.properties()) {
                json.writeFieldName(field.getKey());
                json.writeTree(field.getValue());
            }
            array(json, "trades", from -> backtests.trades(backtest.id(), from, ROWS));
            array(json, "equity", from -> backtests.equity(backtest.id(), from, ROWS).stream()
                    .map(BacktestResource.EquityJson::of)
                    .toList());
            json.writeEndObject();
            json.flush();
        };
    }

    private static void array(JsonGenerator json, String name, IntFunction<List<?>> rows) throws IOException {
        json.writeArrayFieldStart(name);
        int from = 0;
        for (List<?> part = rows.apply(0); !part.isEmpty(); part = rows.apply(from)) {
            for (Object each : part) {
                ROW.writeValue(json, each);
            }
            from += part.size();
        }
        json.writeEndArray();
    }

    /** Every trade, one a line. */
    static StreamingOutput trades(BacktestService backtests, StoredBacktest backtest) {
        return csv("time,pair,side,quantity,price,fee,pnl", from -> backtests.trades(backtest.id(), from, ROWS).stream()
                .map(each -> String.join(
                        ",",
                        GrekkoJson.text(each.time()),
                        each.pair().toString(),
                        each.side().name(),
                        GrekkoJson.text(each.quantity()),
                        GrekkoJson.text(each.price()),
                        GrekkoJson.text(each.fee()),
                        each.pnl() == null ? "" : GrekkoJson.text(each.pnl())))
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

    private static StreamingOutput csv(String header, IntFunction<List<String>> lines) {
        return out -> {
            Writer csv = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            csv.write(header);
            csv.write('\n');
            int from = 0;
            for (List<String> part = lines.apply(0); !part.isEmpty(); part = lines.apply(from)) {
                for (String each : part) {
                    csv.write(each);
                    csv.write('\n');
                }
                from += part.size();
            }
            csv.flush();
        };
    }

    /** All values of NAV that are kept. */
    static List<EquityPoint> points(BacktestService backtests, UUID id) {
        List<EquityPoint> points = new ArrayList<>();
        for (List<EquityPoint> part = backtests.equity(id, 0, ROWS);
                !part.isEmpty();
                part = backtests.equity(id, points.size(), ROWS)) {
            points.addAll(part);
        }
        return points;
    }
}
