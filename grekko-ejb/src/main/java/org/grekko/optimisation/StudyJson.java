package org.grekko.optimisation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.grekko.backtest.domain.Stretch;
import org.grekko.backtest.domain.statistics.Overfitting;
import org.grekko.backtest.domain.statistics.StationaryBootstrap.Interval;
import org.grekko.model.domain.lifecycle.Finding;
import org.grekko.optimisation.domain.StabilityMap;
import org.grekko.optimisation.domain.Study;
import org.grekko.optimisation.domain.Trial;
import org.grekko.optimisation.domain.WalkForward;
import org.jspecify.annotations.Nullable;

/** Writes a study as JSON: times are ISO 8601 in UTC, numbers plain without exponents, what is unknown is null. */
final class StudyJson {
    private final JsonGenerator json;

    private StudyJson(JsonGenerator json) {
        this.json = json;
    }

    static byte[] of(StudyReport report) throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(to)) {
            new StudyJson(json).object(report);
        }
        return to.toByteArray();
    }

    private void object(StudyReport report) throws IOException {
        Study study = report.study();
        json.writeStartObject();
        json.writeStringField("model", report.config().model());
        json.writeStringField("version", report.config().version());
        json.writeStringField("search", report.plan().search().name());
        json.writeNumberField("seed", report.seed());
        json.writeNumberField("trials", study.ranked().size());
        json.writeStringField("from", study.from().toString());
        json.writeStringField("holdoutFrom", study.cut().toString());
        json.writeFieldName("best");
        trial(study.best());
        json.writeArrayFieldStart("ranked");
        for (Trial each : report.told()) {
            trial(each);
        }
        json.writeEndArray();
        stability(study.stability());
        walkForward(study.walkForward());
        trust(study.trust());
        json.writeArrayFieldStart("gates");
        for (Finding each : report.gates()) {
            gate(each);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void trial(Trial trial) throws IOException {
        Stretch.Figures figures = trial.figures();
        json.writeStartObject();
        parameters(trial.parameters());
        number("bps", trial.bps());
        number("spread", trial.spread());
        number("totalReturn", figures.totalReturn());
        number("cagr", figures.cagr());
        number("sharpe", figures.sharpe());
        number("maxDrawdown", figures.maxDrawdown());
        number("winRate", figures.winRate());
        json.writeNumberField("numTrades", figures.trades());
        json.writeEndObject();
    }

    private void stability(StabilityMap map) throws IOException {
        json.writeObjectFieldStart("stability");
        number("share", map.share());
        json.writeArrayFieldStart("planes");
        for (StabilityMap.Plane plane : map.planes()) {
            json.writeStartObject();
            json.writeStringField("across", plane.across());
            json.writeStringField("down", plane.down());
            json.writeArrayFieldStart("cells");
            for (StabilityMap.Cell cell : plane.cells()) {
                json.writeStartObject();
                number("across", cell.across());
                number("down", cell.down());
                number("bps", cell.bps());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void walkForward(WalkForward walk) throws IOException {
        json.writeObjectFieldStart("walkForward");
        number("sharpe", walk.sharpe());
        number("totalReturn", walk.totalReturn());
        number("efficiency", walk.efficiency());
        json.writeArrayFieldStart("windows");
        for (WalkForward.Window each : walk.windows()) {
            json.writeStartObject();
            json.writeStringField("from", each.from().toString());
            json.writeStringField("to", each.to().toString());
            parameters(each.parameters());
            number("chosenBps", each.chosenBps());
            number("bps", each.bps());
            number("totalReturn", each.totalReturn());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void trust(Study.Trust trust) throws IOException {
        Stretch.Figures holdout = trust.holdout();
        json.writeFieldName("holdout");
        if (holdout == null) {
            json.writeNull();
        } else {
            json.writeStartObject();
            number("bps", holdout.bps());
            number("sharpe", holdout.sharpe());
            number("totalReturn", holdout.totalReturn());
            number("maxDrawdown", holdout.maxDrawdown());
            json.writeEndObject();
        }
        Overfitting overfitting = trust.overfitting();
        number("deflatedSharpe", trust.deflatedSharpe());
        number("overfitting", overfitting == null ? null : overfitting.probability());
        number("lossProbability", overfitting == null ? null : overfitting.loss());
        interval("sharpeConfidence", trust.confidence().sharpe());
        interval("returnConfidence", trust.confidence().totalReturn());
    }

    private void interval(String name, Interval interval) throws IOException {
        json.writeObjectFieldStart(name);
        number("low", interval.low());
        number("estimate", interval.estimate());
        number("high", interval.high());
        json.writeEndObject();
    }

    private void gate(Finding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("gate", finding.gate().name());
        json.writeBooleanField("passed", finding.passed());
        json.writeStringField("value", finding.value());
        json.writeStringField("limit", finding.limit());
        json.writeEndObject();
    }

    private void parameters(Map<String, Double> parameters) throws IOException {
        json.writeObjectFieldStart("parameters");
        for (Map.Entry<String, Double> each : parameters.entrySet()) {
            number(each.getKey(), each.getValue());
        }
        json.writeEndObject();
    }

    private void number(String name, @Nullable Double value) throws IOException {
        json.writeFieldName(name);
        if (value == null || !Double.isFinite(value)) {
            json.writeNull();
        } else {
            json.writeNumber(StudyTable.plain(value));
        }
    }
}
