package org.grekko.risk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.grekko.risk.domain.metrics.Matrix;
import org.grekko.risk.domain.metrics.RiskMetrics;
import org.grekko.risk.domain.metrics.VarBacktest;
import org.grekko.risk.domain.stress.StressResult;

/** Writes measures of risk as JSON: one field for each, fractions a bar, matrices as rows in the order of the pairs. */
final class RiskJson {
    private final JsonGenerator json;

    private RiskJson(JsonGenerator json) {
        this.json = json;
    }

    static void write(RiskResult result, OutputStream to) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(to)) {
            new RiskJson(json).object(result);
        }
    }

    private void object(RiskResult result) throws IOException {
        RiskMetrics metrics = result.metrics();
        json.writeStartObject();
        json.writeArrayFieldStart("pairs");
        for (var pair : result.pairs()) {
            json.writeString(pair.toString());
        }
        json.writeEndArray();
        row("weights", result.weights());
        json.writeNumberField("periods", metrics.periods());
        json.writeNumberField("mean", metrics.mean());
        json.writeNumberField("volatility", metrics.volatility());
        json.writeNumberField("ewmaVolatility", metrics.ewmaVolatility());
        json.writeNumberField("historicalVar95", metrics.historicalVar95());
        json.writeNumberField("historicalVar99", metrics.historicalVar99());
        json.writeNumberField("es95", metrics.es95());
        json.writeNumberField("parametricVar95", metrics.parametricVar95());
        json.writeNumberField("cornishFisherVar95", metrics.cornishFisherVar95());
        json.writeNumberField("monteCarloVar95", metrics.monteCarloVar95());
        json.writeNumberField("beta", metrics.beta());
        matrix("correlation", metrics.correlation());
        json.writeNumberField("shrinkage", metrics.shrunk().shrinkage());
        matrix("shrunkCovariance", metrics.shrunk().covariance());
        json.writeNumberField("maxDrawdown", metrics.maxDrawdown());
        json.writeNumberField("hhi", metrics.hhi());
        json.writeNumberField("leverage", metrics.leverage());
        row("marginalVar95", result.parts().marginal());
        row("componentVar95", result.parts().component());
        if (result.tested().isPresent()) {
            tested(result.tested().get());
        }
        if (!result.stress().isEmpty()) {
            json.writeArrayFieldStart("stress");
            for (StressResult each : result.stress()) {
                stress(each);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void tested(VarBacktest tested) throws IOException {
        json.writeObjectFieldStart("historicalVar95Backtest");
        json.writeNumberField("bars", tested.bars());
        json.writeNumberField("exceedances", tested.exceedances());
        json.writeNumberField("kupiec", tested.kupiec());
        json.writeNumberField("kupiecP", tested.kupiecP());
        json.writeNumberField("christoffersen", tested.independence());
        json.writeNumberField("christoffersenP", tested.independenceP());
        json.writeNumberField("conditionalCoverage", tested.coverage());
        json.writeNumberField("conditionalCoverageP", tested.coverageP());
        json.writeEndObject();
    }

    private void stress(StressResult result) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", result.name());
        if (result.title() != null) {
            json.writeStringField("title", result.title());
        }
        if (result.from() != null && result.to() != null) {
            json.writeStringField("from", result.from().toString());
            json.writeStringField("to", result.to().toString());
        }
        if (result.market() != null) {
            json.writeNumberField("market", result.market());
        }
        json.writeNumberField("fraction", result.fraction());
        json.writeArrayFieldStart("positions");
        for (StressResult.Line line : result.positions()) {
            json.writeStartObject();
            json.writeStringField("pair", line.pair().toString());
            json.writeNumberField("weight", line.value().doubleValue());
            json.writeNumberField("change", line.change());
            json.writeNumberField("fraction", line.pnl().doubleValue());
            json.writeStringField("basis", line.basis().name());
            if (line.beta() != null) {
                json.writeNumberField("beta", line.beta());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void matrix(String name, Matrix matrix) throws IOException {
        json.writeArrayFieldStart(name);
        for (int row = 0; row < matrix.size(); row++) {
            json.writeArray(matrix.row(row), 0, matrix.size());
        }
        json.writeEndArray();
    }

    private void row(String name, List<Double> row) throws IOException {
        json.writeArrayFieldStart(name);
        for (double each : row) {
            json.writeNumber(each);
        }
        json.writeEndArray();
    }
}
